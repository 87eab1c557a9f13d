import MaillonCore

extension Problem {
  /// The words in English.
  var english: ProblemWords {
    let value = quotedFound(.english)
    let place = field ?? "the field"
    switch code {
    case .fileUnreadable:
      return ProblemWords("The file cannot be opened.", "Look at its name, its rights, and that it is no folder.")
    case .fileEmpty: return ProblemWords("The file is empty.", "Export it again.")
    case .formatUnknown:
      return ProblemWords(
        "This is neither an XML sheet nor a CSV sheet.", "Save it as CSV, or as XML after schemas/sheet.xsd.")
    case .talliesGiven:
      return ProblemWords(
        "These are tallies: counts, not encounters.", "Rank or compare them directly:  maillon rank FILE")
    case .xmlMalformed:
      return ProblemWords(
        "The XML is not well-formed, so nothing of it can be trusted.",
        "Export it again, or mend it at that line.")
    case .xmlDoctype:
      return ProblemWords(
        "The XML declares a document type or entities, which are never read.",
        "Remove the DOCTYPE; sheets need none.")
    case .columnMissing:
      return ProblemWords(
        "No column \(expected.map { "\"\($0)\"" } ?? place).\(found.map { " Found: \($0)." } ?? "")",
        "Say which column it is:  --map \(expected ?? "provider")=COLUMN")
    case .mappingInvalid:
      return ProblemWords("The mapping cannot be used: \(value).", "Compare it with schemas/mapping.xsd.")
    case .encodingInvalid:
      return ProblemWords(
        "The bytes \(found ?? "") are not valid \(expected ?? "UTF-8").",
        "Save the file as UTF-8, or name its encoding.")
    case .limitExceeded:
      return ProblemWords(
        "\(place) is longer or deeper than any sheet needs\(expected.map { " (limit \($0))" } ?? "").",
        "Look whether a quotation mark or a tag is missing before it.")
    case .elementUnexpected:
      return ProblemWords(
        "The element \(value) does not belong here.", expected.map { "Here may stand: \($0)." })
    case .attributeUnexpected:
      return ProblemWords(
        "The attribute \(value) does not belong here.", expected.map { "Here may stand: \($0)." })
    case .textUnexpected:
      return ProblemWords("The text \(value) stands where none belongs.", "Put it into an element of the sheet.")
    case .schemaInvalid:
      return ProblemWords(
        "\(value.isEmpty ? place : value) is not what the schema asks for\(expected.map { " (\($0))" } ?? "").",
        "Compare with schemas/sheet.xsd.")
    case .fieldMissing:
      return ProblemWords("\(field ?? expected ?? "A field") is missing.", "Every encounter needs a provider and an observed date.")
    case .dateUnreadable:
      return ProblemWords(
        "\(value) is not a date that this file writes\(expected.map { " (\($0))" } ?? "").",
        "Write dates as 2025-12-31.")
    case .dateImpossible:
      return ProblemWords("There is no such day as \(value).", "Look at the calendar, then mend the sheet.")
    case .numberUnreadable:
      return ProblemWords(
        "\(value) is not a number\(expected.map { "; the decimal mark of this file is \"\($0)\"" } ?? "").",
        "Write it with digits and one decimal mark.")
    case .numberOutOfRange:
      return ProblemWords(
        "\(value) is out of range\(expected.map { " (\($0))" } ?? "").", "Look for a slip of the pen.")
    case .valueUnknown:
      return ProblemWords(
        "\(value) is not a value for \(place).", expected.map { "It may be: \($0)." })
    case .rowRagged:
      return ProblemWords(
        "The row has \(found ?? "more") cells, and the header \(expected ?? "fewer").",
        "Look for a delimiter inside a cell without quotation marks.")
    case .quoteUnclosed:
      return ProblemWords(
        "A quotation mark opens here and never closes.", "Close it, or double it where it is part of the text.")
    case .characterInvalid:
      return ProblemWords(
        "\(value) is a character that no text contains.", "Remove it, or export the sheet again.")
    case .nothingToJudge:
      return ProblemWords(
        "The encounter says nothing that could be judged.",
        "Give it a narrative, an answer, a wait, a measure, or a coded outcome.")
    case .rowShort:
      return ProblemWords(
        "The row has \(found ?? "fewer") cells, and the header \(expected ?? "more"); the rest counts as empty.")
    case .columnUnknown:
      return ProblemWords(
        "The column \(value) has no role; it is kept beside the encounters.", "Give it one:  --map ROLE=\(found ?? "COLUMN")")
    case .columnRepeated:
      return ProblemWords(
        "The column \(value) stands there more than once; the first counts, the others are kept.",
        "Tell them apart by position in a mapping file.")
    case .questionUnknown:
      return ProblemWords(
        "The rubric knows no question or criterion \(value); the answer is kept and not judged.",
        "See them:  maillon rubric show")
    case .answerUnknown:
      return ProblemWords(
        "The rubric gives no meaning to the answer \(value); it is kept and not judged.",
        expected.map { "It knows: \($0)." })
    case .touchpointMissing:
      return ProblemWords(
        "No touchpoint is named; the encounter counts as unspecified.", "Add a column touchpoint (canal).")
    case .contentOutside:
      return ProblemWords("\(value) stands outside the encounters and was not read.")
    case .idReused:
      return ProblemWords(
        "The id \(value) is used again for another provider and day: taken as another encounter.",
        "Give every encounter an id of its own.")
    case .idRepeated:
      return ProblemWords(
        "The id \(value) stands in this file more than once.", "Give every encounter an id of its own.")
    case .detailsDiffer:
      return ProblemWords(
        "\(value) is known; only who observed, who served or when it was reported differs.",
        "Take the new details with --update.")
    }
  }
}
