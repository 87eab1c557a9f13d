import MaillonCore

/// Takes the names of people out of encounters: who observed, who served and who coded get pseudonyms, and their names
/// are masked wherever words are quoted.
///
/// What Maillon has no use for is left out: nobody knows whom it names.
package struct Disguise: Sendable {
  private let pseudonyms: Pseudonyms
  private let mask: NameMask
  private let people: [ComparedName: String]

  /// Prepares to hide people.
  ///
  /// - Parameters:
  ///   - people: Everybody who may be named.
  ///   - key: The ledger's key for pseudonyms; files have one of their own.
  package init(_ people: some Sequence<Person>, key: [UInt8] = Pseudonyms.keyOfFiles) {
    let people = people.sorted()
    pseudonyms = Pseudonyms(for: people.map(\.name), key: key)
    var mask = NameMask()
    var known: [ComparedName: String] = [:]
    for kind in [Person.Kind.coder, .staff, .observer] {
      for person in people where person.kind == kind {
        known[ComparedName(person.name)] = pseudonyms.pseudonym(of: person.name, kind)
        mask.learn(person.name)
      }
    }
    self.mask = mask
    self.people = known
  }

  /// The encounter without names of people.
  package func applied(to encounter: Encounter) -> Encounter {
    var hidden = encounter
    hidden.id = encounter.id.map(identifier)
    hidden.visit = encounter.visit.map(identifier)
    hidden.observer = encounter.observer.map { pseudonyms.pseudonym(of: $0) }
    hidden.staff = encounter.staff.map { pseudonyms.pseudonym(of: $0, .staff) }
    hidden.narrative?.text = mask.masked(encounter.narrative?.text ?? "")
    for index in hidden.answers.indices {
      hidden.answers[index].comment = hidden.answers[index].comment.map { mask.masked($0) }
    }
    for index in hidden.reflections.indices {
      hidden.reflections[index].text = mask.masked(hidden.reflections[index].text)
    }
    hidden.codedOutcome?.coder = encounter.codedOutcome?.coder.map {
      pseudonyms.pseudonym(of: $0, .coder)
    }
    for index in hidden.codedFindings.indices {
      hidden.codedFindings[index].coder =
        hidden.codedFindings[index].coder.map { pseudonyms.pseudonym(of: $0, .coder) }
    }
    hidden.extras = []
    return hidden
  }

  /// The verdict without names of people in the words that it quotes; offsets stay those of the whole text.
  package func applied(to verdict: Verdict) -> Verdict {
    var hidden = verdict
    for finding in hidden.findings.indices {
      hidden.findings[finding].rewriteQuotes(mask.masked)
      let evidence = hidden.findings[finding].evidence
      // A code says who gave it.
      for piece in evidence.indices where evidence[piece].kind == .coded {
        hidden.findings[finding].evidence[piece].text = mask.masked(evidence[piece].text)
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
