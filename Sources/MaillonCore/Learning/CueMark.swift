/// The marks by which learned words refer to hand-written cues: `.cues attention.broken`.
enum CueMark {
  /// The mark of a place among the scores.
  static func pattern(at place: Int, criteria: [String]) -> String {
    let level = Level(rawValue: UInt8(place % 3 + 1))?.word ?? ""
    return place < 3 ? ".cues \(level)" : ".cues \(criteria[place / 3 - 1]).\(level)"
  }

  /// The place that a mark refers to; nil if it is none.
  static func place(of pattern: String, criteria: [String]) -> Int? {
    guard pattern.hasPrefix(".cues ") else { return nil }
    let name = pattern.dropFirst(6)
    if let level = Level(word: name) { return LearnedScores.place(nil, level) }
    guard let dot = name.lastIndex(of: "."),
      let level = Level(word: name[name.index(after: dot)...]),
      let criterion = criteria.firstIndex(of: String(name[..<dot]))
    else { return nil }
    return LearnedScores.place(criterion, level)
  }

  /// How strongly hand-written cues speak at a place.
  static func strength(at place: Int, in scores: NarrativeScores) -> Double {
    min(place < 3 ? LearnedReader.mostTone : LearnedReader.mostStrength, scores.strength(at: place))
  }
}
