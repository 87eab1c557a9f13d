/// Everything that persons said of one encounter, in the order in which it was recorded.
package struct ReviewRecord: Equatable, Sendable {
  /// The events that stand.
  package var events: [ReviewEvent]

  /// Creates a record.
  ///
  /// - Parameter events: The events that stand; a decision without its appeal says nothing.
  package init(_ events: [ReviewEvent]) {
    let appeals = Set(events.filter { $0.action == .appeal }.map(\.batch))
    self.events = events.filter { event in
      guard case .decision(let appeal, _) = event.action else { return true }
      return appeals.contains(appeal)
    }
  }

  /// The appeals that nobody has decided.
  package var openAppeals: [ReviewEvent] {
    let decided = events.compactMap { event -> Int? in
      guard case .decision(let appeal, _) = event.action else { return nil }
      return appeal
    }
    return events.filter { $0.action == .appeal && !decided.contains($0.batch) }
  }

  /// Whether a person has settled how the encounter came out.
  package var isSettled: Bool {
    guard openAppeals.isEmpty else { return false }
    return events.contains { event in
      switch event.action {
      case .coding(let coding): coding.outcome != nil
      case .decision: true
      case .appeal: false
      }
    }
  }

  /// The encounter with the levels that persons gave; later ones take precedence.
  package func applied(to encounter: Encounter) -> Encounter {
    var coded = encounter
    for event in events {
      guard let coding = event.coding else { continue }
      if let outcome = coding.outcome {
        coded.codedOutcome = CodedOutcome(
          level: outcome, coder: event.person, coded: event.moment)
      }
      for finding in coding.findings {
        coded.codedFindings.removeAll { $0.criterion.utf8.elementsEqual(finding.criterion.utf8) }
        coded.codedFindings.append(
          CodedFinding(
            criterion: finding.criterion, level: finding.level, coder: event.person,
            coded: event.moment))
      }
    }
    return coded
  }

  /// The verdict in short, with whether a person must look still.
  package func settled(_ judgement: Judgement) -> Judgement {
    var judgement = judgement
    if !openAppeals.isEmpty {
      judgement.needsReview = true
    } else if isSettled {
      judgement.needsReview = false
    }
    return judgement
  }
}
