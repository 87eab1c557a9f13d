/// A page as a strict reader of HTML sees it: its elements in order, each closed.
struct PageReading {
  /// An element as it was opened.
  struct Element {
    let name: String
    let attributes: [String: String]
  }

  /// The elements in the order of the page.
  private(set) var elements: [Element] = []
  /// What is not as it should be.
  private(set) var faults: [String] = []

  private static let empty: Set<String> = ["meta", "line", "rect", "circle", "path"]

  /// Reads a page as the report writes it: quoted attributes, every element closed.
  init(_ page: String) {
    var open: [String] = []
    var rest = Array(page.unicodeScalars)[...]
    while let start = rest.firstIndex(of: "<") {
      guard let end = PageReading.end(of: rest[start...]) else {
        faults.append("a tag that does not end")
        return
      }
      var text = String.UnicodeScalarView()
      text.append(contentsOf: rest[(start + 1)..<end])
      let tag = String(text)
      rest = rest[(end + 1)...]
      if tag.hasPrefix("!") { continue }
      if tag.hasPrefix("/") {
        if open.popLast() != String(tag.dropFirst()) { faults.append("</\(tag.dropFirst())>") }
        continue
      }
      let element = PageReading.element(tag)
      elements.append(element)
      if !tag.hasSuffix("/"), !PageReading.empty.contains(element.name) {
        open.append(element.name)
      }
      if element.name == "style" || element.name == "script" {
        while let next = rest.firstIndex(of: "<"),
          !rest[next...].starts(with: "</\(element.name)".unicodeScalars)
        {
          rest = rest[(next + 1)...]
        }
      }
    }
    if !open.isEmpty { faults.append("left open: \(open)") }
  }

  private static func end(of tag: ArraySlice<Unicode.Scalar>) -> Int? {
    var isQuoted = false
    for index in tag.indices {
      if tag[index] == "\"" { isQuoted.toggle() }
      if tag[index] == ">", !isQuoted { return index }
    }
    return nil
  }

  private static func element(_ tag: String) -> Element {
    let scalars = Array(tag.unicodeScalars)
    var index = 0
    func word(until stops: String) -> String {
      var view = String.UnicodeScalarView()
      while index < scalars.count, !stops.unicodeScalars.contains(scalars[index]) {
        view.append(scalars[index])
        index += 1
      }
      return String(view)
    }
    let name = word(until: " \n/")
    var attributes: [String: String] = [:]
    while index < scalars.count {
      if " \n/".unicodeScalars.contains(scalars[index]) {
        index += 1
        continue
      }
      let key = word(until: "= \n/")
      guard index + 1 < scalars.count, scalars[index] == "=", scalars[index + 1] == "\"" else {
        attributes[key] = ""
        continue
      }
      index += 2
      attributes[key] = word(until: "\"")
      index += 1
    }
    return Element(name: name, attributes: attributes)
  }
}
