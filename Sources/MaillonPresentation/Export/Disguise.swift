import MaillonCore

/// Takes the names of people out of encounters: who observed, who served and who coded get pseudonyms, and their names
/// are masked wherever words are quoted.
///
/// What Maillon has no use for is left out: nobody knows whom it names.
package struct Disguise: Sendable {
  private let observers: Pseudonyms
  private let staff: Pseudonyms
  private let coders: Pseudonyms
  private let mask: NameMask
  private let people: [ComparedName: String]

  /// Gathers the people of encounters.
  struct People: Sendable {
    fileprivate var observers: Set<String> = []
    fileprivate var staff: Set<String> = []
    fileprivate var coders: Set<String> = []

    /// Learns who is named in an encounter.
    mutating func learn(_ encounter: Encounter) {
      if let name = encounter.observer { observers.insert(name) }
      if let name = encounter.staff { staff.insert(name) }
      if let name = encounter.codedOutcome?.coder { coders.insert(name) }
      for finding in encounter.codedFindings {
        if let name = finding.coder { coders.insert(name) }
      }
    }
  }

  /// Prepares to hide people.
  init(_ people: People) {
    observers = Pseudonyms(for: Array(people.observers))
    staff = Pseudonyms(for: Array(people.staff), letter: "S")
    coders = Pseudonyms(for: Array(people.coders), letter: "C")
    var mask = NameMask()
    var known: [ComparedName: String] = [:]
    for name in people.coders { known[ComparedName(name)] = coders.pseudonym(of: name) }
    for name in people.staff { known[ComparedName(name)] = staff.pseudonym(of: name) }
    for name in people.observers { known[ComparedName(name)] = observers.pseudonym(of: name) }
    for name in people.observers.union(people.staff).union(people.coders) { mask.learn(name) }
    self.mask = mask
    self.people = known
  }

  /// The encounter without names of people.
  package func applied(to encounter: Encounter) -> Encounter {
    var hidden = encounter
    hidden.id = encounter.id.map(identifier)
    hidden.visit = encounter.visit.map(identifier)
    hidden.observer = encounter.observer.map { observers.pseudonym(of: $0) }
    hidden.staff = encounter.staff.map { staff.pseudonym(of: $0) }
    hidden.narrative?.text = mask.masked(encounter.narrative?.text ?? "")
    for index in hidden.answers.indices {
      hidden.answers[index].comment = hidden.answers[index].comment.map { mask.masked($0) }
    }
    for index in hidden.reflections.indices {
      hidden.reflections[index].text = mask.masked(hidden.reflections[index].text)
    }
    hidden.codedOutcome?.coder = encounter.codedOutcome?.coder.map { coders.pseudonym(of: $0) }
    for index in hidden.codedFindings.indices {
      hidden.codedFindings[index].coder =
        hidden.codedFindings[index].coder.map { coders.pseudonym(of: $0) }
    }
    hidden.extras = []
    return hidden
  }

  /// The verdict without names of people in the words that it quotes; offsets stay those of the whole text.
  package func applied(to verdict: Verdict) -> Verdict {
    var hidden = verdict
    for finding in hidden.findings.indices {
      for piece in hidden.findings[finding].evidence.indices {
        let text = hidden.findings[finding].evidence[piece].text
        hidden.findings[finding].evidence[piece].text = mask.masked(text)
      }
    }
    return hidden
  }

  /// An id without names of people: one put together from columns may hold who observed.
  package func identifier(_ id: String) -> String {
    guard !people.isEmpty else { return id }
    return id.split(separator: " | ", omittingEmptySubsequences: false).map { part in
      people[ComparedName(String(part))] ?? String(part)
    }.joined(separator: " | ")
  }
}
