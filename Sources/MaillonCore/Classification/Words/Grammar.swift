/// The small words of a language that steer how others are read: what denies, turns, measures.
///
/// They are grammar, not opinion: every rubric shares them.
enum Grammar {
  /// Symbols of the lexicon that stand for grammar; symbols of cues come after `count`.
  enum Role: Int32, CaseIterable {
    /// Denies what follows: `sans`, `never`, `didn't`.
    case negator
    /// The first half of a French negation, or nothing: `ne`.
    case particle
    /// Denies only with a particle: `plus`, `point`.
    case halfNegator
    /// Limits instead of denying, after `ne`: `que`.
    case restrictive
    /// Begins a clause that turns the tide: `mais`, `but`.
    case contrast
    /// Makes the next word stronger: `très`, `so`.
    case intensifier
    /// A determiner, after which `pas` or `personne` is a noun.
    case determiner
    /// After a negator, shows that it does not deny: `only` of `not only`.
    case reprieve
    /// `minutes`, `min`.
    case minute
    /// `heures`, `h`, `hours`.
    case hour
    /// `jours`, `days`.
    case day
    /// `semaines`, `weeks`.
    case week
    /// `mois`, `months`.
    case month
    /// `ans`, `years`.
    case year
    /// `pm`: twelve hours more.
    case afternoon
    /// `am`.
    case morning
    /// Before a figure with `h`, shows that a time of day follows and not a duration: `à`, `at`.
    case moment
    /// Between two number words, makes them one number: `vingt et un`.
    case and
    /// A word so common in the language that it tells the language.
    case common
  }

  /// How many symbols grammar takes.
  static let count = Int32(Role.allCases.count)

  /// The words in a role.
  static func words(_ role: Role, language: String) -> [String] {
    let list = language == "fr" ? french(role) : english(role)
    return list.split(separator: " ").map(String.init)
  }

  private static func french(_ role: Role) -> String {
    switch role {
    case .negator: "pas jamais sans aucun aucune rien personne ni guere nul nulle"
    case .particle: "ne n"
    case .halfNegator: "plus point"
    case .restrictive: "que qu"
    case .contrast:
      "mais sauf pourtant cependant toutefois hormis malheureusement dommage néanmoins"
    case .intensifier: "tres si vraiment tellement trop fort bien super hyper absolument"
    case .determiner: "le la un une les des cette ce chaque quelque du au autre deux trois par"
    case .reprieve: "seulement"
    case .minute: "minute minutes min mn mins"
    case .hour: "heure heures h hr hrs"
    case .day: "jour jours"
    case .week: "semaine semaines"
    case .month: "mois"
    case .year: "an ans annee annees"
    case .afternoon, .morning: ""
    case .and: "et"
    case .moment: "a vers avant apres des jusqu entre depuis et"
    case .common:
      "le la les des du une est et que qui dans pour sur avec au aux en je il elle nous on mon ma mes son sa ses ce cette pas ne sans ete etait avait suis tout"
    }
  }

  private static func english(_ role: Role) -> String {
    switch role {
    case .negator:
      "not no never without nobody none nothing neither nor hardly didnt dont doesnt wasnt werent isnt arent cant cannot couldnt wouldnt wont shouldnt hadnt hasnt havent aint nowhere"
    case .particle, .halfNegator, .restrictive: ""
    case .contrast:
      "but however although though except unfortunately yet nevertheless still sadly shame pity"
    case .intensifier: "very so really absolutely truly utterly completely totally such"
    case .determiner: "a an the each every"
    case .reprieve: "only just"
    case .minute: "minute minutes min mins"
    case .hour: "hour hours hr hrs h"
    case .day: "day days"
    case .week: "week weeks wk wks"
    case .month: "month months"
    case .year: "year years"
    case .afternoon: "pm"
    case .morning: "am"
    case .and: ""
    case .moment: "at by until till from before after around"
    case .common:
      "the and of to was for it that he she they with had my me we our at from his her were been have this which who when as by out up"
    }
  }
}
