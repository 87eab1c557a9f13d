/// What keeps persons out of everything printed.
///
/// Pseudonyms for who they are, and their names masked in what others wrote; lifted where names are
/// asked for.
package struct PeopleVeil: Sendable {
  /// Whether names are shown.
  package let showsNames: Bool

  private let pseudonyms: Pseudonyms
  private let mask: NameMask

  /// Prepares to veil some people.
  ///
  /// - Parameters:
  ///   - people: Everybody who may be named.
  ///   - key: The ledger's key; pseudonyms of files have one of their own.
  ///   - showsNames: Whether names are shown after all.
  package init(
    _ people: some Sequence<Person>, key: [UInt8] = Pseudonyms.keyOfFiles, showsNames: Bool
  ) {
    self.showsNames = showsNames
    let names = Array(people)
    pseudonyms = Pseudonyms(for: names.map(\.name), key: key)
    var mask = NameMask()
    if !showsNames { for person in names { mask.learn(person.name) } }
    self.mask = mask
  }

  /// What a person is shown as.
  package func name(of name: String, _ kind: Person.Kind) -> String {
    showsNames ? name : pseudonyms.pseudonym(of: name, kind)
  }

  /// A text without names.
  package func masked(_ text: String) -> String {
    showsNames ? text : mask.masked(text)
  }

  /// A narrative without names, offsets into which still hold.
  package func blotted(_ text: String) -> String {
    showsNames ? text : mask.blotted(text)
  }

  /// An encounter with pseudonyms for names; its texts are as they were.
  package func pseudonymised(_ encounter: Encounter) -> Encounter {
    guard !showsNames else { return encounter }
    var veiled = encounter
    veiled.observer = encounter.observer.map { name(of: $0, .observer) }
    veiled.staff = encounter.staff.map { name(of: $0, .staff) }
    veiled.codedOutcome?.coder = encounter.codedOutcome?.coder.map { name(of: $0, .coder) }
    for index in veiled.codedFindings.indices {
      veiled.codedFindings[index].coder = veiled.codedFindings[index].coder.map {
        name(of: $0, .coder)
      }
    }
    return veiled
  }

  /// A verdict whose evidence quotes no names.
  package func masked(_ verdict: Verdict) -> Verdict {
    guard !showsNames else { return verdict }
    var veiled = verdict
    for finding in veiled.findings.indices {
      veiled.findings[finding].rewriteQuotes(mask.masked)
    }
    return veiled
  }

  /// An event with pseudonyms for names and its words masked.
  package func masked(_ event: ReviewEvent) -> ReviewEvent {
    var veiled = event
    veiled.person = name(of: event.person, .coder)
    veiled.reason = masked(event.reason)
    return veiled
  }
}
