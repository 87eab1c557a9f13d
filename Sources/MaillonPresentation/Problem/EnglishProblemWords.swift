import MaillonCore

/// The words of a problem in English.
struct EnglishProblemWords {
  let problem: Problem

  private var found: String { quoted(problem.foundText) }
  private var field: String { quoted(problem.fieldName) }
  private func quoted(_ text: String) -> String { "\"\(text)\"" }

  var message: String {
    switch problem.code {
    case .fileUnreadable: unreadable
    case .fileEmpty: "the file is empty"
    case .formatUnknown: "this is \(problem.foundText), neither XML nor CSV"
    case .talliesGiven: "these are counts, not encounters"
    case .xmlMalformed: malformed
    case .xmlDoctype: "a document type, or an entity of the document’s own"
    case .columnMissing: "no column \(alternatives)"
    case .mappingInvalid: "a column needs its heading or a template, and not both"
    case .encodingInvalid:
      if let encoding = problem.expected {
        "the bytes \(problem.foundText) are not \(encoding)"
          + (problem.westernReading.map { "; in Windows-1252 they read \(quoted($0))" } ?? "")
      } else {
        "the bytes are not of the encoding that the document states"
      }
    case .limitExceeded: limit
    case .elementUnexpected: "\(found) may not stand here"
    case .attributeUnexpected: "\(found) is no attribute of this element"
    case .textUnexpected: "text or elements where none may stand"
    case .schemaInvalid: "\(found) is not allowed here" + expectation(", expected: ")
    case .fieldMissing: "\(field) is missing"
    case .dateUnreadable: "\(found) is not a date"
    case .dateImpossible: impossible
    case .numberUnreadable:
      "\(found) is not a number" + mark
    case .numberOutOfRange: "\(found) is out of range" + expectation(", expected: ")
    case .valueUnknown: "\(found) is none of the values expected here"
    case .rowRagged:
      "\(problem.foundText) cells where the heading has \(problem.expected ?? "fewer")"
    case .quoteUnclosed: "a quote opens here that nothing closes"
    case .characterInvalid: "a character that no text has: \(problem.foundText)"
    case .nothingToJudge:
      "nothing to judge: no narrative, answer, wait, measure, outcome or finding"
    case .rowShort:
      "\(problem.foundText) cells where the heading has \(problem.expected ?? "more"); the others are taken as empty"
    case .columnUnknown: "\(field) is no column that Maillon knows; it is kept as it stands"
    case .columnRepeated:
      "an earlier column says already what \(field) says; this one is kept as \(found)"
    case .questionUnknown: "the rubric has no question or criterion \(found)"
    case .answerUnknown:
      "the rubric does not say what \(found) means; it is kept and does not count"
    case .touchpointMissing:
      "\(problem.foundText) of \(problem.expected ?? "") encounters have no touchpoint"
    case .touchpointUnknown:
      "the rubric has no touchpoint \(found); it is taken as one of your own"
    case .dateAhead: "\(problem.foundText) has not come yet"
    case .datesReversed: "handed in before it was observed (\(problem.foundText))"
    case .periodUnreadable: "\(found) is no period; the row counts where none is asked for"
    case .contentOutside: "\(found) stands outside the encounters and is not kept"
    case .idReused:
      "the id \(found) was another provider’s, on another day; this is taken as another encounter"
    case .idRepeated: "the id \(found) stands more than once in this file"
    case .detailsDiffer: "known already; reported date, observer, staff or language differ"
    case .narrativeAlike:
      "nearly the words of \(problem.foundText), by the same observer at the same provider on the same day"
    case .groupReopened:
      "the rows of \(found) go on here, after more than \(problem.expected ?? "") others had begun; they are read as another encounter"
    }
  }

  var hint: String? {
    if let suggestion = problem.suggestion, problem.code != .columnMissing {
      return "Did you mean \(quoted(suggestion))?"
    }
    switch problem.code {
    case .fileUnreadable: return unreadableHint
    case .fileEmpty: return "Export it again; there was nothing to read."
    case .formatUnknown: return formatHint
    case .talliesGiven:
      return "Give them to rank or diff; here the encounters themselves are needed."
    case .xmlMalformed:
      return "Nothing of this file was taken: mend the line, or export it again."
    case .xmlDoctype:
      return
        "Nothing of this file was taken: remove the declaration, and write characters themselves."
    case .columnMissing: return missingHint
    case .mappingInvalid: return "Write \(problem.expected ?? "")."
    case .encodingInvalid:
      return problem.expected == nil
        ? "Save it again as UTF-8."
        : "Mend the cell; or if all of the file is so, --encoding windows-1252."
    case .limitExceeded where problem.found == "expansion":
      return "If the file is honest, decompress it first."
    case .limitExceeded: return "No real sheet needs as much: look for a tag or quote left open."
    case .elementUnexpected, .valueUnknown, .answerUnknown:
      return expectation("Expected: ", ".").isEmpty ? nil : expectation("Expected: ", ".")
    case .attributeUnexpected: return "Remove it, or put it in a namespace of your own to keep it."
    case .textUnexpected: return "Words of the observer belong in <narrative>."
    case .schemaInvalid, .numberOutOfRange: return nil
    case .fieldMissing: return "Fill it in; nothing can be ranked without it."
    case .dateUnreadable where problem.looksLikeSerialDate:
      return "If it is one of Excel's numbers of days: --date-format excel."
    case .dateUnreadable: return "Dates look like 2025-07-03, 03/07/2025 or 3 juillet 2025."
    case .dateImpossible:
      return problem.exceededMonth == nil
        ? "Look the day up on the sheet; if the month comes first: --date-format month-first."
        : "Look the day up on the sheet."
    case .numberUnreadable:
      return
        "If the file uses the other mark: --decimal \(problem.otherMark == "," ? "comma" : "point")."
    case .rowRagged: return "A cell that holds the separator must be put in quotes."
    case .quoteUnclosed:
      return "Close it, or double it if it belongs to the text. Only this line was passed over."
    case .characterInvalid: return "Export the file again; it may be damaged."
    case .nothingToJudge:
      return "If a column holds it under another name: --map narrative=COLUMN."
    case .rowShort: return "See that no line break cuts the row in two."
    case .columnUnknown:
      return "If it matters: --map \(problem.argument("ROLE")), or a mapping file."
    case .columnRepeated: return "A mapping file tells equal headings apart by position."
    case .questionUnknown: return "It is kept and does not count; another rubric may know it."
    case .touchpointMissing:
      return "They count at a touchpoint of their own, \"unspecified\": say which it was."
    case .touchpointUnknown: return nil
    case .dateAhead: return "It is taken and counts: look the day up on the sheet."
    case .datesReversed: return "Look both days up on the sheet."
    case .periodUnreadable: return "Periods look like 2025, 2025-Q3, 2025-07 or wave:NAME."
    case .contentOutside: return "Put it inside the encounters that it is about."
    case .idReused: return "Give ids that are unique, or --source NAME to each origin."
    case .idRepeated: return "The first one counts; give each encounter its own id."
    case .detailsDiffer: return "To take the new ones: --update."
    case .narrativeAlike: return "If it is the same encounter, take one of them out: both count."
    case .groupReopened: return "Sort the export by \(field), and import it again."
    }
  }

  private var unreadable: String {
    switch problem.foundText {
    case "missing": "there is no such file"
    case "forbidden": "it may not be read"
    case "directory": "no sheet lies in this folder (csv, tsv, txt, xml)"
    case "damaged": "it is compressed, and damaged"
    case "broken off": "it broke off while it was read"
    default: "the system cannot read it (\(problem.foundText))"
    }
  }

  private var unreadableHint: String {
    switch problem.foundText {
    case "missing": "Check the name; put it in quotes if there are spaces in it."
    case "forbidden": "Ask for the right to read it, or copy it to where you may."
    case "directory": "Name the folder that holds the sheets, or the files themselves."
    default: "Nothing of it was taken. Copy the file and try again."
    }
  }

  private var formatHint: String {
    switch problem.foundText {
    case let name where name.hasPrefix("ZIP") || name.hasPrefix("OLE"):
      "If it is a spreadsheet, save it as CSV (UTF-8)."
    case "gzip", "zstd": "Decompress it first."
    case "HTML": "It is a web page: download the export itself, while signed in."
    default: "Export the encounters as XML or CSV."
    }
  }

  private var malformed: String {
    switch (problem.found, problem.expected) {
    case ("&"?, let expected?): "a bare \"&\"; in XML it is written \(quoted(expected))"
    case (let found?, let expected?): "\(quoted(found)) where \(quoted(expected)) was open"
    case (nil, let expected?): "the file breaks off before \(quoted(expected))"
    case (let found?, nil) where !found.isEmpty: "not well-formed XML: \(found)"
    default: "not well-formed XML"
    }
  }

  private var limit: String {
    let most = problem.expected ?? ""
    switch problem.foundText {
    case "depth": return "more than \(most) elements inside each other"
    case "attributes": return "more than \(most) attributes in one element"
    case "columns": return "more than \(most) columns"
    case "name": return "a name of more than \(most) bytes"
    case "attribute": return "an attribute of more than \(most) bytes"
    case "text": return "a text of more than \(most) bytes"
    case "expansion": return "more than \(most) bytes come out of one that is compressed"
    case "row": return "a row of more than \(most) bytes"
    default: return "more than \(most) bytes in one piece"
    }
  }

  private var impossible: String {
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    guard let (month, days) = problem.exceededMonth else { return "there is no \(found)" }
    return "there is no \(found): \(months[month - 1]) has \(days) days"
  }

  private var mark: String {
    guard let mark = problem.expected else { return "" }
    return "; the decimal mark here is \(quoted(mark))"
  }

  private var alternatives: String {
    (problem.expected ?? problem.fieldName).split(separator: ", ")
      .map { quoted(String($0)) }.joined(separator: " or ")
  }

  private var missingHint: String {
    let argument = problem.argument(problem.fieldName, heading: problem.suggestion ?? "COLUMN")
    return "Found: \(problem.foundText). To name it: --map \(argument)"
  }

  private func expectation(_ before: String, _ after: String = "") -> String {
    guard let expected = problem.expected, !expected.isEmpty else { return "" }
    let words =
      switch expected {
      case "xs:decimal", "decimal": "a number"
      case "name", "NMTOKEN", "token": "a text"
      case "≥ 0": "a number from 0 up"
      default: expected
      }
    return before + words + after
  }
}
