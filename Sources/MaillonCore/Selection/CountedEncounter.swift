/// What counting and comparing need of an encounter: whose it is, who saw it, when, and how it came out.
package struct CountedEncounter: Sendable {
  /// Whose encounter, and where; names may be spelled in any way.
  package struct Place: Sendable {
    /// The provider.
    package var provider: String
    /// The site; nil where none is named.
    package var site: String?
    /// The sector; nil where none is named.
    package var sector: String?
    /// The touchpoint.
    package var touchpoint: String

    /// Creates a place.
    package init(provider: String, site: String?, sector: String?, touchpoint: String) {
      self.provider = provider
      self.site = site
      self.sector = sector
      self.touchpoint = touchpoint
    }
  }

  /// Whose encounter, and where.
  package var place: Place
  /// Who observed; nil if not known.
  package var observer: String?
  /// The observed day.
  package var observed: Day
  /// The day on which it was handed in; nil if not known.
  package var reported: Day?
  /// How it came out.
  package var judgement: Judgement
  /// Whether a person coded anything about it.
  package var isCoded: Bool
  /// How it would have come out without any code of a person; nil is undecided.
  package var uncodedOutcome: Level?

  /// Creates an encounter of which no person coded anything.
  package init(
    place: Place, observer: String?, observed: Day, reported: Day?, judgement: Judgement
  ) {
    self.place = place
    self.observer = observer
    self.observed = observed
    self.reported = reported
    self.judgement = judgement
    isCoded = false
    uncodedOutcome = judgement.outcome
  }

  /// Takes from a whole encounter what is needed.
  ///
  /// - Parameters:
  ///   - encounter: What was observed, with what persons coded.
  ///   - judgement: How it came out.
  ///   - judge: Gives the verdict without the codes, where there are any.
  package init(
    _ encounter: Encounter, _ judgement: Judgement, judge: (Encounter) throws -> Judgement
  ) rethrows {
    self.init(
      place: Place(encounter), observer: encounter.observer, observed: encounter.observed.day,
      reported: encounter.reported?.day, judgement: judgement)
    try code(encounter, judge: judge)
  }

  /// Takes from a whole encounter what persons coded of it.
  package mutating func code(
    _ encounter: Encounter, judge: (Encounter) throws -> Judgement
  ) rethrows {
    guard encounter.isCoded else { return }
    isCoded = true
    uncodedOutcome = try judge(encounter.uncoded).outcome
  }
}

extension CountedEncounter.Place {
  /// The place of an encounter.
  package init(_ encounter: Encounter) {
    self.init(
      provider: encounter.provider.name, site: encounter.provider.site,
      sector: encounter.provider.sector, touchpoint: encounter.touchpoint)
  }
}

extension CountedEncounter.Place: Hashable {
  package static func == (left: Self, right: Self) -> Bool {
    func same(_ left: String?, _ right: String?) -> Bool {
      switch (left, right) {
      case (nil, nil): true
      case (let left?, let right?): left.hasSameBytes(as: right)
      default: false
      }
    }
    return left.provider.hasSameBytes(as: right.provider) && same(left.site, right.site)
      && same(left.sector, right.sector) && left.touchpoint.hasSameBytes(as: right.touchpoint)
  }

  package func hash(into hasher: inout Hasher) {
    ExactText(provider).hash(into: &hasher)
    ExactText(site ?? "").hash(into: &hasher)
    ExactText(sector ?? "").hash(into: &hasher)
    ExactText(touchpoint).hash(into: &hasher)
  }
}

extension Encounter {
  /// Whether a person coded anything about it.
  package var isCoded: Bool { codedOutcome != nil || !codedFindings.isEmpty }

  /// The encounter as it came, without any code of a person.
  package var uncoded: Encounter {
    var uncoded = self
    uncoded.codedOutcome = nil
    uncoded.codedFindings = []
    return uncoded
  }
}
