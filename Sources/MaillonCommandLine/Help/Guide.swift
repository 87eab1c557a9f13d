import CSchemas
import MaillonPresentation

/// A page on something that is longer than the help of a command: `maillon help reading-the-table`.
enum Guide: CaseIterable {
  case table, rubric

  /// Finds the guide that a word names in either language; nil if none.
  init?(named word: String) {
    guard
      let guide = Guide.allCases.first(where: { guide in
        Language.allCases.contains { guide.name(in: $0) == word.lowercased() }
      })
    else { return nil }
    self = guide
  }

  /// What it is asked for by.
  func name(in language: Language) -> String {
    switch (self, language) {
    case (.table, .english): "reading-the-table"
    case (.table, .french): "lire-le-classement"
    case (.rubric, .english): "writing-a-rubric"
    case (.rubric, .french): "ecrire-une-grille"
    }
  }

  /// What it is about.
  func abstract(in language: Language) -> String {
    switch (self, language) {
    case (.table, .english): "What a place, a range and a mark say, and what they do not."
    case (.table, .french):
      "Ce que disent une place, un intervalle, une marque, et ce qu’ils ne disent pas."
    case (.rubric, .english): "How to write what encounters are judged by."
    case (.rubric, .french): "Comment écrire ce selon quoi les rencontres sont jugées."
    }
  }

  /// The page, in Markdown, as `samples/guides` holds it.
  func text(in language: Language) -> String {
    let page =
      switch (self, language) {
      case (.table, .english): maillon_guide_reading_the_table()
      case (.table, .french): maillon_guide_lire_le_classement()
      case (.rubric, .english): maillon_guide_writing_a_rubric()
      case (.rubric, .french): maillon_guide_ecrire_une_grille()
      }
    return String(
      decoding: UnsafeBufferPointer(start: page.bytes, count: page.size), as: UTF8.self)
  }
}
