import Foundation

/// The address of a database: `postgresql://[user[:password]@][host][:port][/database][?option=…]`.
///
/// libpq reads it, with the `PG*` variables, the service file and the password file for what it
/// leaves out; here it is only told from a path, and rid of what nobody should see.
package struct ServerAddress: Equatable, Sendable {
  /// The address as it was given, its scheme in small letters.
  let text: String

  private static let schemes = ["postgresql://", "postgres://"]

  /// Takes what begins like an address; nil for a path.
  init?(_ text: String) {
    let beginning = text.prefix(12).lowercased() + text.dropFirst(12).prefix(1)
    guard let scheme = ServerAddress.schemes.first(where: beginning.hasPrefix) else { return nil }
    self.text = scheme + text.dropFirst(scheme.count)
  }

  /// The address without passwords, to be shown and to be copied.
  var shown: String {
    let parts = parts
    let user = parts.user.map { $0.prefix { $0 != ":" && $0 != "?" } + "@" } ?? ""
    let options = parts.options.split(separator: "&").filter { option in
      let written = String(option.prefix { $0 != "=" })
      // What cannot be read might be a password.
      let name = (written.removingPercentEncoding ?? "password").lowercased()
      return option.contains("=") && name != "password" && name != "sslpassword"
    }
    let shownOptions = options.isEmpty ? "" : "?" + options.joined(separator: "&")
    return parts.scheme + user + parts.place + shownOptions
  }

  /// Whether one cannot tell where user and password end, so that libpq would take a part of the
  /// password for something else.
  var isAmbiguous: Bool {
    parts.user?.contains { $0 == "@" || $0 == "/" } ?? false
  }

  /// The address in pieces; `user` with the password, without the sign behind it.
  private var parts: (scheme: Substring, user: Substring?, place: Substring, options: Substring) {
    guard let start = text.range(of: "://")?.upperBound else { return (text[...], nil, "", "") }
    let rest = text[start...]
    // A password may hold a slash or a question mark: the last @ before both ends it.
    let limit = max(
      rest.firstIndex(of: "?") ?? rest.endIndex, rest.firstIndex(of: "/") ?? rest.endIndex)
    let at = rest[..<limit].lastIndex(of: "@")
    let place = rest[(at.map { rest.index(after: $0) } ?? rest.startIndex)...]
    let question = place.firstIndex(of: "?") ?? place.endIndex
    return (
      text[..<start], at.map { rest[..<$0] }, place[..<question], place[question...].dropFirst()
    )
  }
}
