import MaillonCore

/// What is said of the gap between promise, want and delivery.
enum GapMessage: Wording {
  case title
  case subtitle(encounters: Int, providers: Int, respondents: Int?, hasWants: Bool)
  case criterion
  case promise
  case want
  case delivered
  case interval(Double)
  case advice
  case quadrant(Gap.Quadrant)
  case mismatch(Gap.Mismatch, name: String, promise: Double?, Gap.Delivered?, Wants.Want?)
  case caution(Gap.Caution)
  case none
  case foundHeading
  case pictureHeading
  case reading
  case readingWants
  case withoutWants
  case next
  case nextWants
  case tableCaption
  case pictureTitle
  case pictureDescription([(name: String, quadrant: Gap.Quadrant)])
  case pictureCaption
  case importanceAxis
  case performanceAxis

  var english: String {
    let numbers = Numbers(.english)
    switch self {
    case .title: return "Promise, want, delivery"
    case .subtitle(let encounters, let providers, let respondents, let hasWants):
      let base =
        "\(numbers.count(encounters, .encounter)) at \(numbers.count(providers, .provider))"
      guard hasWants else { return base + "." }
      return base
        + (respondents.map { ", \(numbers.integer($0)) people asked what matters." }
          ?? ", and a survey of what matters.")
    case .criterion: return "Criterion"
    case .promise: return "Promise"
    case .want: return "Want"
    case .delivered: return "Delivered"
    case .interval(let level): return "\(numbers.percent(level))"
    case .advice: return "What to do"
    case .quadrant(.workOnThis): return "work on this"
    case .quadrant(.keepItUp): return "keep it up"
    case .quadrant(.laterPerhaps): return "later, perhaps"
    case .quadrant(.enoughAlready): return "enough already"
    case .mismatch(.promisedNotDelivered, let name, let promise, let delivered, _):
      guard let promise, let delivered else { return name }
      return
        "\(name): promised in \(numbers.percent(promise)), delivered in "
        + "\(numbers.percent(delivered.rate)) (\(numbers.range(delivered.low, delivered.high))), "
        + "beyond chance (95%)."
    case .mismatch(.wantedNotPromised, let name, _, _, let want):
      return
        "\(name): customers want it (\(numbers.decimal(want?.importance ?? 0, decimals: 1)) times "
        + "the average), and nobody promised it. Look here first: what they want, you did not."
    case .mismatch(.promisedNotWanted, let name, let promise, _, let want):
      return
        "\(name): promised in \(numbers.percent(promise ?? 0)), and hardly wanted "
        + "(\(numbers.decimal(want?.importance ?? 0, decimals: 1)) times the average). You need not "
        + "be everything to everyone."
    case .caution(.basic):
      return
        "Careful: it is a basic. People take it for granted and name it only once it is broken; "
        + "do not drop it on a survey alone."
    case .caution(.delight):
      return
        "Careful: it is a delight. Nobody asks for what nobody expects; look at what it earns "
        + "(praise) before you drop it."
    case .none: return "Everything fits, as far as can be told."
    case .foundHeading: return "What does not fit"
    case .pictureHeading: return "Importance and performance"
    case .reading:
      return
        "Delivered: the share of findings that were kept or exceeded, with an interval that knows "
        + "that providers differ."
    case .readingWants:
      return
        "Want: 1.0 is what matters as much as the rest on average. Performance is held against the "
        + "promise."
    case .withoutWants:
      return "What customers want is not known here."
    case .next: return "What to work on first:  maillon plan"
    case .nextWants:
      return "Add a survey of criterion,importance:  maillon gap --wants survey.csv"
    case .tableCaption: return "Promised, wanted and delivered, criterion by criterion"
    case .pictureTitle: return "Importance and performance"
    case .pictureDescription(let points):
      return Gap.Quadrant.allCases.compactMap { quadrant in
        let names = points.filter { $0.quadrant == quadrant }.map(\.name)
        guard !names.isEmpty else { return nil }
        return "\(GapMessage.quadrant(quadrant).english): \(names.joined(separator: ", "))."
      }.joined(separator: " ")
    case .pictureCaption:
      return
        "Up: wanted more than the rest on average. Right of the line: delivered at least as often as "
        + "promised; ▼ below the promise beyond chance (95%). What is not promised, or not seen, has no "
        + "place here."
    case .importanceAxis: return "importance (1 = average)"
    case .performanceAxis: return "delivered, against the promise (points)"
    }
  }

  var french: String {
    let numbers = Numbers(.french)
    switch self {
    case .title: return "Promesse, souhait, service rendu"
    case .subtitle(let encounters, let providers, let respondents, let hasWants):
      let base =
        "\(numbers.count(encounters, .encounter)) chez \(numbers.count(providers, .provider))"
      guard hasWants else { return base + "." }
      return base
        + (respondents.map { ", \(numbers.integer($0)) personnes interrogées sur ce qui compte." }
          ?? ", et une enquête sur ce qui compte.")
    case .criterion: return "Critère"
    case .promise: return "Promesse"
    case .want: return "Souhait"
    case .delivered: return "Rendu"
    case .interval(let level): return numbers.percent(level)
    case .advice: return "Que faire"
    case .quadrant(.workOnThis): return "à travailler"
    case .quadrant(.keepItUp): return "à maintenir"
    case .quadrant(.laterPerhaps): return "plus tard, peut-être"
    case .quadrant(.enoughAlready): return "suffisant déjà"
    case .mismatch(.promisedNotDelivered, let name, let promise, let delivered, _):
      guard let promise, let delivered else { return name }
      return
        "\(name) : promis à \(numbers.percent(promise)), rendu à "
        + "\(numbers.percent(delivered.rate)) (\(numbers.range(delivered.low, delivered.high))), "
        + "au-delà du hasard (95 %)."
    case .mismatch(.wantedNotPromised, let name, _, _, let want):
      return
        "\(name) : les clients le souhaitent (\(numbers.decimal(want?.importance ?? 0, decimals: 1)) "
        + "fois la moyenne) et personne ne l’a promis. Regardez d’abord là : ce qu’ils veulent, "
        + "vous ne l’aviez pas voulu."
    case .mismatch(.promisedNotWanted, let name, let promise, _, let want):
      return
        "\(name) : promis à \(numbers.percent(promise ?? 0)), et presque personne ne le souhaite "
        + "(\(numbers.decimal(want?.importance ?? 0, decimals: 1)) fois la moyenne). On n’est pas "
        + "tenu d’être tout pour tous."
    case .caution(.basic):
      return
        "Prudence : c’est une base. On la tient pour acquise et on ne la nomme que lorsqu’elle est "
        + "rompue ; ne la retirez pas sur une enquête seule."
    case .caution(.delight):
      return
        "Prudence : c’est une attention inattendue. Personne ne demande ce que personne n’attend ; "
        + "voyez ce qu’elle vaut (praise) avant de la retirer."
    case .none: return "Tout s’accorde, autant qu’on puisse en juger."
    case .foundHeading: return "Ce qui ne s’accorde pas"
    case .pictureHeading: return "Importance et service rendu"
    case .reading:
      return
        "Rendu : la part des constats tenus ou dépassés, avec un intervalle qui sait que les "
        + "prestataires diffèrent."
    case .readingWants:
      return
        "Souhait : 1,0 compte autant que le reste en moyenne. Le service rendu est mesuré à la "
        + "promesse."
    case .withoutWants:
      return "Ce que les clients souhaitent n’est pas connu ici."
    case .next: return "Que travailler d’abord :  maillon plan"
    case .nextWants:
      return "Ajouter une enquête critère,importance :  maillon gap --wants enquete.csv"
    case .tableCaption: return "Promis, souhaité et rendu, critère par critère"
    case .pictureTitle: return "Importance et service rendu"
    case .pictureDescription(let points):
      return Gap.Quadrant.allCases.compactMap { quadrant in
        let names = points.filter { $0.quadrant == quadrant }.map(\.name)
        guard !names.isEmpty else { return nil }
        return "\(GapMessage.quadrant(quadrant).french) : \(names.joined(separator: ", "))."
      }.joined(separator: " ")
    case .pictureCaption:
      return
        "En haut : plus souhaité que le reste en moyenne. À droite du trait : rendu au moins aussi "
        + "souvent que promis ; ▼ sous la promesse au-delà du hasard (95 %). Ce qui n’est pas promis, ou "
        + "pas observé, n’a pas de place ici."
    case .importanceAxis: return "importance (1 = moyenne)"
    case .performanceAxis: return "rendu, par rapport à la promesse (points)"
    }
  }
}
