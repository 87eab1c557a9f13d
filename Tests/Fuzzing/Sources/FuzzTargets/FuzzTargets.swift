import MaillonCore
import MaillonIntake

// One function for each fuzzer: it reads the bytes as the program would, and stops at once where a
// law of the reader does not hold.

/// Reads bytes as a CSV sheet: by itself, and by one of some mappings.
@_cdecl("maillon_fuzz_csv")
public func fuzzCSV(_ bytes: UnsafePointer<UInt8>?, _ size: Int) -> Int32 {
  let sheet = Array(UnsafeBufferPointer(start: bytes, count: size))
  // Any XML is the other fuzzer's.
  guard sheet.first != UInt8(ascii: "<") else { return -1 }
  FuzzedSheet.read(sheet)
  FuzzedSheet.read(sheet, mapping: FuzzedSheet.mappings[size % FuzzedSheet.mappings.count])
  return 0
}

/// Reads bytes as an XML sheet.
@_cdecl("maillon_fuzz_xml")
public func fuzzXML(_ bytes: UnsafePointer<UInt8>?, _ size: Int) -> Int32 {
  FuzzedSheet.read(Array(UnsafeBufferPointer(start: bytes, count: size)))
  return 0
}

/// Reads bytes as a mapping, and a sheet by it if it is one.
@_cdecl("maillon_fuzz_mapping")
public func fuzzMapping(_ bytes: UnsafePointer<UInt8>?, _ size: Int) -> Int32 {
  let document = Array(UnsafeBufferPointer(start: bytes, count: size))
  let (mapping, problems) = MappingReader.read(document, file: "mapping")
  precondition(mapping != nil || !problems.isEmpty, "neither a mapping nor a problem")
  guard let mapping else { return 0 }
  FuzzedSheet.read(FuzzedSheet.export, mapping: mapping)
  return 0
}

/// Reads bytes as a rubric, and judges by it if it is one.
@_cdecl("maillon_fuzz_rubric")
public func fuzzRubric(_ bytes: UnsafePointer<UInt8>?, _ size: Int) -> Int32 {
  let document = Array(UnsafeBufferPointer(start: bytes, count: size))
  let reading = RubricReader.read(document, file: "rubric")
  precondition(
    reading.rubric != nil || !reading.problems.isEmpty, "neither a rubric nor a problem")
  guard let rubric = reading.rubric else { return 0 }
  let classifier = Classifier(rubric)
  var encounter = Encounter(provider: Provider(name: "P"), observed: Moment(day: Day(number: 0)))
  encounter.narrative = Narrative(
    text: "Accueil souriant, deux minutes d’attente. \"C'est le service d'à côté\", dit-elle.",
    language: "fr")
  encounter.waitMinutes = 2
  _ = classifier.classify(encounter)
  return 0
}

/// Reads the first line as the pattern of a cue, and the rest as a narrative: judged by the cue alone, and by the
/// built-in rubric.
@_cdecl("maillon_fuzz_cue")
public func fuzzCue(_ bytes: UnsafePointer<UInt8>?, _ size: Int) -> Int32 {
  let lines = Array(UnsafeBufferPointer(start: bytes, count: size)).split(
    separator: UInt8(ascii: "\n"), maxSplits: 1, omittingEmptySubsequences: false)
  let pattern = String(decoding: lines.first ?? [], as: UTF8.self)
  let text = String(decoding: lines.dropFirst().first ?? [], as: UTF8.self)
  for language in ["en", "fr"] {
    let cue = Cue(
      id: "c", language: language, criterion: "a", level: .broken, pattern: pattern)
    let faults = CompiledCues.faults(cues: [cue], lists: [])
    let rubric = Rubric(
      id: "r", version: "1", criteria: [Criterion(id: "a", title: LocalizedText())], cues: [cue])
    judge(text, language, by: Classifier(rubric), mayFind: faults.isEmpty)
    judge(text, language, by: FuzzedNarrative.classifier, mayFind: true)
  }
  return 0
}

/// The built-in rubric, made ready once.
private enum FuzzedNarrative {
  static let classifier = Classifier(.builtIn)
}

/// Judges a narrative, and sees to it that the short verdict is the whole one's and that words stand where they
/// are said to stand.
private func judge(_ text: String, _ language: String, by classifier: Classifier, mayFind: Bool) {
  var encounter = Encounter(provider: Provider(name: "P"), observed: Moment(day: Day(number: 0)))
  encounter.narrative = Narrative(text: text, language: language)
  let verdict = classifier.classify(encounter)
  precondition(verdict.outcome == classifier.judge(encounter).outcome, "two outcomes")
  precondition(mayFind || verdict.findings.isEmpty, "a cue that cannot be read found something")
  let scalars = Array(text.unicodeScalars)
  for evidence in verdict.findings.flatMap(\.evidence) where evidence.kind == .cue {
    guard let start = evidence.start, let end = evidence.end, start < end, end <= scalars.count
    else { preconditionFailure("words that stand nowhere") }
    precondition(
      scalars[start..<end].elementsEqual(evidence.text.unicodeScalars), "other words than cited")
  }
}
