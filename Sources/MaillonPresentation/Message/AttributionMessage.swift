import MaillonCore

/// What is said about what stands behind a change of the raw rate.
package enum AttributionMessage: Wording {
  /// How the raw rate changed, and how much of that is where one looked.
  case mix(MixSplit)

  /// How much is owed to other observers.
  case observers(ObserverShift)

  /// Why that cannot be told.
  case observersUnknown

  /// What persons' codes contribute.
  case codes(CodeShift)

  package var english: String {
    let numbers = Numbers(.english)
    switch self {
    case .mix(let mix):
      return
        "As seen, all together: \(numbers.percent(mix.before)) → \(numbers.percent(mix.after)) honoured, "
        + "\(numbers.points(mix.rateEffect)) by how touchpoints fared and "
        + "\(numbers.points(mix.mixEffect)) by which ones were visited more (points)."
    case .observers(let shift) where abs(shift.effect) < 0.005:
      return "Nothing of that is owed to who observed, compared where they saw the same providers."
    case .observers(let shift):
      return
        "Of that, \(numbers.points(shift.effect)) is owed to who observed: the second side's observers are "
        + (shift.effect >= 0 ? "milder" : "stricter")
        + " than the first's, compared where they saw the same providers."
    case .observersUnknown:
      return
        "How much is owed to who observed cannot be told: too few observers saw the same providers "
        + "(maillon observers, maillon visits)."
    case .codes(let codes):
      return
        "Persons' codes and appeals changed \(codes.before.changed) → \(codes.after.changed) outcomes of "
        + "\(numbers.integer(codes.before.encounters)) → \(numbers.integer(codes.after.encounters)): "
        + "\(numbers.points(codes.effect)) of the change."
    }
  }

  package var french: String {
    let numbers = Numbers(.french)
    switch self {
    case .mix(let mix):
      return
        "Tel qu’observé, tout ensemble : \(numbers.percent(mix.before)) → \(numbers.percent(mix.after)) "
        + "d’honorées, \(numbers.points(mix.rateEffect)) par la tenue des points de contact et "
        + "\(numbers.points(mix.mixEffect)) par ceux que l’on a visités davantage (points)."
    case .observers(let shift) where abs(shift.effect) < 0.005:
      return
        "Rien de cela ne tient à qui observait, à comparer là où ils ont vu les mêmes prestataires."
    case .observers(let shift):
      return
        "De cela, \(numbers.points(shift.effect)) tient à qui observait : les observateurs du second côté sont "
        + (shift.effect >= 0 ? "plus cléments" : "plus sévères")
        + " que ceux du premier, comparés là où ils ont vu les mêmes prestataires."
    case .observersUnknown:
      return
        "Ce qui tient à qui observait ne peut se dire : trop peu d’observateurs ont vu les mêmes "
        + "prestataires (maillon observers, maillon visits)."
    case .codes(let codes):
      return
        "Codes et recours ont changé \(codes.before.changed) → \(codes.after.changed) issues sur "
        + "\(numbers.integer(codes.before.encounters)) → \(numbers.integer(codes.after.encounters)) : "
        + "\(numbers.points(codes.effect)) du changement."
    }
  }
}
