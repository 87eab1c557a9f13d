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
