import MaillonCore

extension ReportPhrase {
  /// The words in English.
  var english: String {
    let numbers = Numbers(.english)
    switch self {
    case .title: return "Service consistency"
    case .subtitle(let period, let rubric):
      return "Observed: \(period)" + (rubric.map { " · rubric \($0)" } ?? "")
    case .skip: return "Skip to the summary"
    case .contents: return "Contents"
    case .footer(let program):
      return "Made by maillon \(program). The same audit gives the same "
        + "page."
    case .units(let unit, let count):
      switch unit {
      case .provider: return count == 1 ? "provider" : "providers"
      case .site: return count == 1 ? "site" : "sites"
      case .sector: return count == 1 ? "sector" : "sectors"
      }
    case .decidedEncounters(let count):
      return count == 1
        ? "decided encounter"
        : "decided "
          + "encounters"
    case .networkStrength: return "chain strength of the network"
    case .waitingForReview: return "waiting for a person"
    case .scrollHint: return "Table; scroll sideways to see all of it"

    case .joined(let words): return Message.list(words, "and")
    case .others(let count): return "\(numbers.integer(count)) others"

    case .summaryHeading: return "In short"
    case .nothingDecided: return "No encounter has an outcome yet, so there is nothing to rank."
    case .networkSentence(let strength, let links):
      let chain = links == 1 ? "" : " through all \(numbers.count(links, .touchpoint))"
      return "Of 100 customers who pass once\(chain), about "
        + "\(numbers.decimal(strength * 100, decimals: 0)) would find every promise kept: that is "
        + "the "
        + "strength of the network."
    case .apartSentence(let above, let below, let rest):
      var parts: [String] = []
      if let above { parts.append("Above it, with a probability of at least 95%: \(above).") }
      if let below {
        parts.append(
          above == nil
            ? "Below it, with a probability of at least 95%: \(below)." : "Below it: \(below).")
      }
      if parts.isEmpty { return "The visits set nobody apart from it." }
      if rest > 0 {
        parts.append(
          rest == 1
            ? "The visits do not set the one other apart from it."
            : "The visits do not set the other \(numbers.integer(rest)) apart from it.")
      }
      return parts.joined(separator: " ")
    case .firstPlaceSentence(let count, let names):
      return count == 1
        ? "The visits support one holder of the first place: \(names)."
        : "The first place could belong to any of \(numbers.integer(count)): \(names)."
    case .movementSince(let before): return "Since \(before):"
    case .movementOf(let verdict, let names):
      switch verdict {
      case .improved: return "improved more than chance allows: \(names)"
      case .declined: return "declined more than chance allows: \(names)"
      case .withinChance: return "moved no more than chance allows: \(names)"
      case .new: return "visited for the first time: \(names)"
      case .gone: return "not seen again: \(names)"
      }
    case .weakLinkSentence(let touchpoint, let share):
      return "The link that usually gives way first is \(touchpoint): promises are honoured there "
        + "\(numbers.percent(share)) of the time."
    case .waitingSentence(let undecided, let waiting):
      return "\(numbers.count(waiting, .encounter)) should be looked at by a person"
        + (undecided > 0
          ? "; \(numbers.integer(undecided)) of all are undecided and not "
            + "counted." : ".")
    case .readingHeading: return "How to read this"
    case .reading(let line):
      switch line {
      case 1:
        return "The score is the chance that a customer who passes once through every touchpoint "
          + "finds every "
          + "promise kept. A chain is as strong as its weakest link."
      case 2:
        return "“Could be 5–12” means that the visits support any place from 5 to 12. Where these "
          + "ranges "
          + "overlap, the order may be luck."
      case 3:
        return "Few visits pull a score towards what is usual, so nobody wins or loses on "
          + "luck."
      case 4:
        return "▲ and ▼ mark what is beyond chance; everything else moved, or differs, no more "
          + "than chance allows."
      default:
        return "Going beyond the promise never pays for breaking it: exceeded counts as honoured, "
          + "and is "
          + "thanked for separately."
      }

    case .leagueHeading: return "League table"
    case .leagueCaption(let unit, let count, let period):
      let noun = ReportPhrase.units(unit, count).english
      return "\(numbers.integer(count)) \(noun) by chain strength, \(period)"
    case .possiblePlaces: return "Possible places"
    case .encountersShort: return "Encounters"
    case .undecided: return "Undecided"
    case .undecidedNote:
      return "Undecided encounters are not counted. The range under their number is the score if "
        + "all of them had "
        + "been broken, and if all had been kept."
    case .undecidedBounds(let low, let high):
      return numbers.range(low, high)
    case .downloadTable: return "Download the table (CSV)"
    case .networkLabel(let strength):
      return strength.map { "network \(numbers.percent($0))" } ?? "network"

    case .caterpillarHeading: return "Scores and how sure they are"
    case .caterpillarTitle: return "Scores with their intervals"
    case .caterpillarDescription(let above, let below, let rest):
      return "One row a name, in the order of the league table. \(above) above the network "
        + "with a probability of at least 95%, \(below) below it, \(rest) not set apart from it."
    case .caterpillarCaption(let level):
      return
        "Point: score. Bar: \(numbers.percent(level)) interval. ▲ above the network with a probability of at least 95%, "
        + "▼ below it. "
        + "Overlapping intervals are not a test of a pair; the numbers stand in the league table."

    case .funnelHeading: return "Is anyone beyond chance?"
    case .funnelTitle: return "Share of honoured encounters by their number"
    case .funnelDescription(let outside, let inside):
      return
        (outside.map { "Outside the 95% limits: \($0). " } ?? "Nobody is outside the 95% "
        + "limits. ")
        + "\(inside) inside."
    case .funnelCaption:
      return "Dashed: limits that 95% of chance stays within; solid: 99.8% (Spiegelhalter 2005). "
        + "Only those "
        + "outside are named. All touchpoints count together here; about one in twenty lies "
        + "outside the dashed "
        + "lines by luck alone."
    case .funnelAxis: return "decided encounters"
    case .funnelNobody:
      return "Nobody lies outside the limits: these shares differ no more than "
        + "chance allows."
    case .funnelTableCaption: return "Outside the limits of chance"
    case .honouredShare: return "Honoured"
    case .againstChance: return "Against chance"
    case .outsideLimits(let above, let far):
      return "\(above ? "▲\u{00A0}above" : "▼\u{00A0}below") \(far ? "99.8%" : "95%")"

    case .changeHeading(let before, let after): return "What changed: \(before) → \(after)"
    case .changeCaption(let before, let after): return "Chain strength, \(before) and \(after)"
    case .slopeTitle(let before, let after): return "Chain strength in \(before) and \(after)"
    case .slopeDescription(let improved, let declined, let within):
      return "Improved beyond chance: \(improved ?? "nobody"). Declined beyond chance: "
        + "\(declined ?? "nobody"). \(numbers.integer(within)) within chance."
    case .slopeCaption(let within):
      return "In ink: what moved beyond chance. Pale: the \(numbers.integer(within)) that moved "
        + "no more than "
        + "chance allows."
    case .changePoints: return "Change, points"
    case .changeInterval: return "Interval"
    case .conclusion: return "Conclusion"
    case .criterionChanges:
      return "The whole network, criterion by criterion: share honoured, "
        + "among those seen twice"
    case .touchpointChanges:
      return "The whole network, touchpoint by touchpoint: share honoured, "
        + "among those seen twice"
    case .touchpoint: return "Touchpoint"
    case .movement(let verdict, let hasEnough):
      switch verdict {
      case .improved: return "▲ improved"
      case .declined: return "▼ declined"
      case .withinChance:
        return hasEnough ? "within chance" : "too few to tell"
      case .new: return "new"
      case .gone: return "not seen again"
      }

    case .criteriaHeading: return "Where to act: the criteria"
    case .criteriaReading:
      return "How often each criterion was honoured, in percent. Columns run from the criterion "
        + "honoured least often in the network; fewer than five findings are too few to go by."
    case .criteriaLegend:
      return "The stronger the colour, the more was broken. Hatched: fewer than five findings."
    case .criteriaCaption: return "Honoured findings per criterion, in percent (n = findings)"
    case .criterion: return "Criterion"
    case .sampleSize(let count): return "n \(numbers.integer(count))"
    case .chainHeading: return "The chains and their weakest links"
    case .chainReading:
      return "The estimated chance, in percent, that a promise is kept at each touchpoint. ▼ "
        + "marks the weakest "
        + "link that was observed. Where nobody visited, the estimate in brackets is what the "
        + "other links and the "
        + "network suggest."
    case .chainCaption: return "Strength of each link, in percent (n = decided encounters)"
    case .chainOf(let name): return "The chain of \(name)"
    case .linkDetail(let range, let honoured, let encounters):
      return "\(range) · \(numbers.integer(honoured)) of \(numbers.integer(encounters)) honoured"
    case .linkAssumed(let strength): return "the network suggests \(numbers.percent(strength))"
    case .weakestRemark: return "▼ weakest link"
    case .noVisit: return "no visit"

    case .reviewHeading: return "For a person to settle"
    case .reviewEmpty:
      return "Nothing waits: every encounter has an outcome, and no answer "
        + "contradicts the words."
    case .reviewReading(let total, let shown):
      return "\(numbers.count(total, .encounter)) \(total == 1 ? "waits" : "wait") for a "
        + "person."
        + (shown < total ? " The first \(numbers.integer(shown)) are listed." : "")
    case .reviewCause(let cause, let count):
      let who = numbers.count(count, .encounter)
      switch cause {
      case .appeal: return "\(who): somebody appealed, and nobody has decided yet."
      case .nearTheLine: return "\(who): the words decided it, but only just."
      case .undecided: return "\(who): too little speaks for any outcome; not counted."
      case .factualConflict: return "\(who): the answer and the words state different facts."
      case .toneConflict: return "\(who): the answer and the words differ in tone."
      }
    case .reviewCaption: return "Encounters to settle"
    case .encounter: return "Encounter"
    case .why: return "Why"
    case .narrative: return "Words"

    case .methodHeading: return "Method, in plain words"
    case .methodScore:
      return "A score is our best estimate of how many of 100 customers who pass once through "
        + "every touchpoint "
        + "would find every promise kept. It is the product of the strengths of all links, so "
        + "every touchpoint "
        + "counts the same and none makes up for another."
    case .methodShrinkage:
      return "Each link is estimated from the visits and from what is usual in the network (a "
        + "hierarchical "
        + "beta-binomial model). Few visits lean on what is usual; many speak for themselves."
    case .methodRange(let level):
      return "The intervals hold \(numbers.percent(level)) of the probability. “Could be” holds "
        + "the places that "
        + "the visits support at the same level, each name against all others. Equal scores share "
        + "a place."
    case .methodExceeded:
      return "An encounter is broken, kept or exceeded under the rubric. A criterion that does "
        + "not apply, was not "
        + "observed or is missing counts for nothing: neither for nor against."
    case .methodChange:
      return "A change is marked only if, of all that are marked, at most 5% are expected to "
        + "point the wrong way "
        + "(s-value, Stephens 2017). The rest moved no more than chance allows."
    case .qualityHeading: return "About the data"
    case .countsSentence(let broken, let kept, let exceeded, let undecided):
      return "\(numbers.count(broken, .encounter)) broken, \(numbers.integer(kept)) kept, "
        + "\(numbers.integer(exceeded)) exceeded, \(numbers.integer(undecided)) undecided."
    case .coverageSentence(let seen, let cells):
      return "\(numbers.integer(seen)) of \(numbers.integer(cells)) links were visited."
    case .provenanceHeading: return "Where this comes from"
    case .rubric: return "Rubric"
    case .rubricHash: return "Hash of the rubric"
    case .noRubric: return "none: counted elsewhere, read as tallies"
    case .ledgerHash: return "Hash of the ledger’s state"
    case .ledgerDay: return "Ledger as it stood on"
    case .files: return "Files"
    case .period: return "Observed"
    case .comparedWith: return "Compared with"
    case .intervalLevel: return "Level of the intervals"
    case .program: return "Program"
    case .privacy(let showsNames):
      return showsNames
        ? "People are named in this report, as was asked for. The data of this page are embedded in "
          + "it as JSON, under the id “data”."
        : "Nobody who observed or served is named in this report; names of theirs in quoted "
          + "words are masked. "
          + "The data of this page are embedded in it as JSON, under the id “data”."

    case .sheetsHeading(let unit):
      switch unit {
      case .provider: return "A sheet for each provider"
      case .site: return "A sheet for each site"
      case .sector: return "A sheet for each sector"
      }
    case .sheetsReading:
      return "Each sheet can be handed to those who serve there: what was found, link by link, in "
        + "the words that "
        + "earned it. In print each begins a page."
    case .sheetSentence(let encounters, let broken, let kept, let exceeded):
      return "\(numbers.count(encounters, .decidedEncounter)): \(numbers.integer(broken)) "
        + "broken, "
        + "\(numbers.integer(kept)) kept, \(numbers.integer(exceeded)) exceeded."
    case .sheetScore(let strength, let low, let high, let network):
      let usual = network.map { "; in the network as a whole, \(numbers.percent($0))" } ?? ""
      return "The chain holds for about \(numbers.percent(strength)) of customers (interval "
        + "\(numbers.range(low, high)))\(usual)."
    case .sheetPlace(let position, let low, let high):
      return low == high
        ? "Place \(position), and the visits support no other."
        : "Place \(position); on these visits it could be \(low)–\(high)."
    case .sheetNoPlace(let minimum):
      return "No place: that takes \(minimum) decided encounters."
    case .sheetMovement(let verdict, let change, let before):
      let points = change.map { " (\(numbers.points($0)) points)" } ?? ""
      switch verdict {
      case .improved: return "Improved since \(before), more than chance allows\(points)."
      case .declined: return "Declined since \(before), more than chance allows\(points)."
      case .withinChance: return "Since \(before), no more movement than chance allows\(points)."
      case .new: return "Not visited in \(before)."
      case .gone: return "Visited in \(before) only."
      }
    case .sheetCriteriaCaption: return "Findings per criterion"
    case .level(let level):
      switch level {
      case .broken: return "Broken"
      case .kept: return "Kept"
      case .exceeded: return "Exceeded"
      }
    case .quotesHeading(let level):
      switch level {
      case .broken: return "What broke the promise"
      case .kept: return "What kept it"
      case .exceeded: return "What went beyond it"
      }
    }
  }
}
