/// The address of a database: `postgresql://[user[:password]@][host][:port][/database][?option=…]`.
///
/// libpq reads it, with the `PG*` variables, the service file and the password file for what it
/// leaves out; here it is only told from a path, and rid of what nobody should see.
package struct ServerAddress: Equatable, Sendable {
  /// The address as it was given.
  let text: String

  private static let schemes = ["postgresql://", "postgres://"]

  /// Takes what begins like an address; nil for a path.
  init?(_ text: String) {
    guard ServerAddress.schemes.contains(where: text.hasPrefix) else { return nil }
    self.text = text
  }

  /// The address without passwords, to be shown and to be copied.
  var shown: String {
    guard let end = text.range(of: "://")?.upperBound else { return text }
    let rest = text[end...]
    let question = rest.firstIndex(of: "?") ?? rest.endIndex
    // A password may hold a slash: the last @ before the options ends it.
    let at = rest[..<question].lastIndex(of: "@")
    let user = at.map { rest[..<$0] }
    let shownUser = user.map { $0.prefix { $0 != ":" } + "@" } ?? ""
    let place = rest[(at.map { rest.index(after: $0) } ?? rest.startIndex)..<question]
    let options = rest[question...].dropFirst().split(separator: "&").filter { option in
      let name = option.prefix { $0 != "=" }.lowercased()
      return name != "password" && name != "sslpassword"
    }
    let shownOptions = options.isEmpty ? "" : "?" + options.joined(separator: "&")
    return text[..<end] + shownUser + place + shownOptions
  }
}
