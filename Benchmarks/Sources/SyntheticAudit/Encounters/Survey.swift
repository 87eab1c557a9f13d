/// One quarter of an audit, walked: draws the encounters, provider by provider.
package struct Survey {
  private let audit: Audit
  private let quarter: Quarter
  private let seed: UInt64

  package init(of audit: Audit, in quarter: Quarter, seed: UInt64) {
    self.audit = audit
    self.quarter = quarter
    self.seed = seed
  }

  /// Hands over every encounter in the order of the sheet.
  ///
  /// A lifelike audit is sorted by date, as an agency exports it, and is held in memory for that;
  /// a large one comes provider by provider and holds one provider at a time.
  ///
  /// - Parameter receive: What to do with an encounter.
  /// - Throws: What `receive` throws.
  package func forEach(_ receive: (Encounter) throws -> Void) throws {
    var number = 0
    let width = audit.style == .lifelike ? 4 : 7
    func deliver(_ encounters: [Encounter]) throws {
      for var encounter in encounters {
        number += 1
        encounter.id =
          "\(audit.prefix)\(quarter.year % 100)T\(quarter.number)-\(padded(number, to: width))"
        try receive(encounter)
      }
    }
    switch audit.style {
    case .complete:
      for place in audit.providers.indices { try deliver(encounters(ofProvider: place)) }
    case .lifelike:
      let all = audit.providers.indices.flatMap { encounters(ofProvider: $0) }
      let order = all.indices.sorted {
        let (left, right) = (all[$0], all[$1])
        return (left.observed, left.minute ?? 0, $0) < (right.observed, right.minute ?? 0, $1)
      }
      try deliver(order.map { all[$0] })
    }
  }

  private func encounters(ofProvider place: Int) -> [Encounter] {
    let provider = audit.providers[place]
    guard let season = provider.seasons[quarter] else { return [] }
    var random = SplitMix64(
      seed: seed, stream: [3, UInt64(place), UInt64(quarter.ordinal)])
    let visits = Visit.plan(season, style: audit.style, random: &random)
    var encounters: [Encounter] = []
    for (number, links) in visits.enumerated() {
      let visit = Visit(
        id: links.count < 2 ? nil : "V\(quarter.number)-\(place * 100 + number + 1)",
        provider: provider, quarter: quarter, observers: audit.observers, random: &random)
      for (step, link) in links.enumerated() {
        let pen = EncounterPen(visit: visit, link: link, delight: season.delight, step: step)
        encounters.append(pen.encounter(style: audit.style, random: &random))
      }
    }
    return encounters
  }
}
