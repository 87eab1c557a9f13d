import ArgumentParser
import MaillonPresentation

/// The language of help texts, which ArgumentParser builds without any context of ours.
enum HelpLanguage {
  @TaskLocal static var current = Language.english
}

/// A help text in the current language; both must be given.
func help(_ english: String, _ french: String, value: String? = nil) -> ArgumentHelp {
  ArgumentHelp(stringLiteral: words(english, french)).named(value)
}

/// A text in the current language; both must be given.
func words(_ english: String, _ french: String) -> String {
  HelpLanguage.current == .french ? french : english
}

extension ArgumentHelp {
  fileprivate func named(_ value: String?) -> ArgumentHelp {
    var help = self
    help.valueName = value
    return help
  }
}
