/// What a narrative has to tell: an encounter as it was drawn.
struct Scene: Sendable {
  let language: Language
  let touchpoint: Touchpoint
  let sector: Sector
  let judgement: Judgement
  let waitMinutes: Int?
}
