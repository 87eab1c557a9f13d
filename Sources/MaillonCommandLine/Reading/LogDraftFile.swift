import Foundation
import MaillonCore

/// A draft on disk, beside the ledger or the sheet that it is meant for.
struct LogDraftFile {
  /// The path.
  let path: String

  /// The draft that is kept there; nil if there is none that can be read.
  func draft() -> LogDraft? {
    guard let data = FileManager.default.contents(atPath: path),
      let draft = try? JSONDecoder().decode(LogDraft.self, from: data), !draft.isEmpty
    else { return nil }
    return draft
  }

  /// Keeps a draft, whole or not at all; an empty one leaves no file.
  func keep(_ draft: LogDraft) {
    guard !draft.isEmpty else {
      remove()
      return
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(draft) else { return }
    try? data.write(to: URL(fileURLWithPath: path), options: .atomic)
  }

  /// Lets the draft go.
  func remove() {
    try? FileManager.default.removeItem(atPath: path)
  }
}
