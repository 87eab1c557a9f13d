import MaillonCore

extension Standing {
  /// The links in the order in which the rubric names the touchpoints, then of their ids.
  func links(by rubric: Rubric) -> [Link] {
    let order = Dictionary(
      rubric.touchpoints.enumerated().map { ($0.element.id, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    return touchpoints.enumerated().sorted { left, right in
      let places = (order[left.element.touchpoint] ?? .max, order[right.element.touchpoint] ?? .max)
      return places.0 != places.1 ? places.0 < places.1 : left.offset < right.offset
    }.map(\.element)
  }

  /// Whether a link is the weakest of several that were observed.
  func isWeakest(_ link: Link) -> Bool {
    guard let weakest, observedLinks > 1 else { return false }
    return weakest.touchpoint.utf8.elementsEqual(link.touchpoint.utf8)
  }
}
