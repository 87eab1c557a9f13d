/// Data as one word of a command that a reader may copy into a shell.
///
/// Whoever names a provider or a file must not have anything run by whoever copies it.
package enum ShellWord {
  /// The word, in quotes unless a shell could read nothing else into it.
  ///
  /// Double quotes where nothing in it means anything inside them, for names with an apostrophe; else
  /// single ones, in which nothing does (POSIX.1-2017, Shell Command Language, 2.2).
  package static func quoted(_ text: String) -> String {
    if !text.isEmpty, text.unicodeScalars.allSatisfy(isPlain) { return text }
    if !text.contains(where: { "$`\"\\!".contains($0) }) { return "\"\(text)\"" }
    return "'\(text.replacing("'", with: "'\\''"))'"
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
      || "_-./:@%+,".unicodeScalars.contains(scalar)
  }
}
