/// Numbers things from 0 in the order in which they are first met.
struct Numbering<Member: Hashable & Sendable>: Sendable {
  /// The things, by their numbers.
  private(set) var members: [Member] = []

  private var numbers: [Member: Int] = [:]

  /// How many there are.
  var count: Int { members.count }

  /// The number of a thing, which becomes the next one if it was not met yet.
  mutating func number(of member: Member) -> Int {
    if let number = numbers[member] { return number }
    numbers[member] = members.count
    members.append(member)
    return members.count - 1
  }

  /// The number of a thing that was met.
  func known(_ member: Member) -> Int? { numbers[member] }
}
