import MaillonIntake
import MaillonPresentation

/// What was decided about how a file is written, why, and which flag would decide otherwise.
struct DecisionsReport {
  private typealias Decision = (
    subject: ReadingMessage.Subject, value: String, reason: ReadingMessage.Reason, flag: String
  )

  private let report: SheetReport
  private let language: Language

  /// Creates a report in a language.
  init(_ report: SheetReport, in language: Language) {
    self.report = report
    self.language = language
  }

  /// The decisions as a table; none where nothing could be read.
  func lines(for appearance: Appearance) -> [String] {
    let decisions = report.format == .xml ? xmlDecisions : csvDecisions
    guard report.encoding != nil else { return [] }
    var table = Table(
      [.decisionHeading, .takenHeading, .whyHeading, .overrideHeading].map {
        (message: ReadingMessage) in Table.Column(message.text(in: language))
      })
    for decision in decisions {
      table.rows.append([
        Table.Cell(words(.subject(decision.subject))), Table.Cell(decision.value, .strong),
        Table.Cell(words(.reason(decision.reason))), Table.Cell(decision.flag, .faint),
      ])
    }
    return table.lines(for: appearance).map { "  " + $0 }
  }

  private func words(_ message: ReadingMessage) -> String { message.text(in: language) }

  private var csvDecisions: [Decision] {
    compression + [encoding] + [delimiter, heading] + decimalMark + [dates, timeZone] + mapping
  }

  private var xmlDecisions: [Decision] {
    var decisions = compression
    decisions.append((.encoding, report.encoding ?? "", .stated, ""))
    if report.mapping != nil {
      decisions.append((.decimalMark, words(.decimalPoint), .inXML, ""))
      decisions.append(dates)
    }
    return decisions + [timeZone] + mapping
  }

  private var compression: [Decision] {
    report.compression.map { [(.compression, $0, .firstBytes, "")] } ?? []
  }

  private var encoding: Decision {
    let name = report.encoding ?? ""
    let reason: ReadingMessage.Reason =
      if report.asked.encoding != nil {
        .asked
      } else if report.mapped.encoding != nil {
        .mapping
      } else if report.isEncodingMarked {
        .byteOrderMark
      } else if report.isEncodingGuessed {
        name.hasPrefix("UTF-16") ? .everyOtherByteNul : .notUTF8
      } else {
        .everyByteFits
      }
    return (.encoding, name, reason, "--encoding")
  }

  private var delimiter: Decision {
    let reason: ReadingMessage.Reason =
      if report.asked.delimiter != nil {
        .asked
      } else if report.mapped.delimiter != nil {
        .mapping
      } else {
        report.isDelimiterAnnounced ? .announced : .headingsFit
      }
    let mark = report.delimiter ?? ""
    return (.delimiter, mark == "\t" ? words(.tab) : mark, reason, "--delimiter")
  }

  private var heading: Decision {
    let reason: ReadingMessage.Reason =
      if report.asked.skippedRows != nil {
        .asked
      } else {
        report.mapped.skippedRows == nil ? .headingsFit : .mapping
      }
    return (.heading, words(.headingRow(report.skippedRows + 1)), reason, "--skip-rows")
  }

  private var decimalMark: [Decision] {
    guard let mark = report.decimalMark else { return [] }
    let evidence = report.decimalEvidence
    let reason: ReadingMessage.Reason =
      if report.asked.decimalMark != nil {
        .asked
      } else if report.mapped.decimalMark != nil {
        .mapping
      } else if evidence.points + evidence.commas == 0 {
        .delimiterSuggests
      } else {
        .numbers(points: evidence.points, commas: evidence.commas)
      }
    return [
      (.decimalMark, words(mark == .comma ? .decimalComma : .decimalPoint), reason, "--decimal")
    ]
  }

  private var dates: Decision {
    let value: ReadingMessage =
      switch report.dates.order {
      case .dayFirst: .dayFirst
      case .monthFirst: .monthFirst
      case .excel: .excel
      case .excel1904: .excel1904
      }
    return (
      .dates, words(value), reason(report.asked.dateOrder != nil, report.mapped.dateOrder != nil),
      "--date-format"
    )
  }

  private var timeZone: Decision {
    let zone = report.asked.timeZone ?? report.mapped.timeZone
    return (
      .timeZone, zone ?? words(.dayAsWritten),
      reason(report.asked.timeZone != nil, report.mapped.timeZone != nil), "--time-zone"
    )
  }

  private var mapping: [Decision] {
    report.mapping.map {
      [(.mapping, $0, report.isMappingRecognised ? .recognised : .asked, "--map")]
    } ?? []
  }

  private func reason(_ isAsked: Bool, _ isMapped: Bool) -> ReadingMessage.Reason {
    isAsked ? .asked : isMapped ? .mapping : .usual
  }
}
