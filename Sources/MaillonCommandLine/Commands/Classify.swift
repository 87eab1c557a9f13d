import ArgumentParser
import Foundation
import MaillonCore
import MaillonPresentation

/// `maillon classify`: verdicts with the words they rest on.
struct Classify: ParsableCommand, Runnable {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      abstract: words(
        "Verdicts, with the words they rest on; nothing is stored.",
        "Les verdicts, avec les mots qui les portent ; rien n’est enregistré."),
      discussion: words(
        """
        Sheets for this need neither provider nor date.

          maillon classify narratives.csv
          maillon classify sheet.xml --format ndjson
        """,
        """
        Les fiches n’ont besoin ici ni de prestataire ni de date.

          maillon classify recits.csv
          maillon classify fiche.xml --format ndjson
        """))
  }

  @Argument(
    help: help(
      "Sheets; - reads the standard input.", "Fiches ; - lit l’entrée standard.", value: "file"))
  var files: [String]

  @Flag(
    help: help("Decide also where unsure.", "Trancher aussi dans le doute."))
  var decideAll = false

  @Option(
    name: [.customShort("f"), .long], help: help("table, csv or ndjson.", "table, csv ou ndjson."))
  var format: Format?

  @OptionGroup var reading: ReadingOptions
  @OptionGroup var common: CommonOptions

  func run(in context: Context) throws -> ExitStatus {
    let output = try Output(common, asked: format, allowed: [.table, .ndjson, .csv], in: context)
    let rubric = try RubricInForce.forFiles(common, decidesAll: decideAll, in: context)
    let reader = try SheetFiles(
      reading, rubric: rubric.rubric, common, allowsIncomplete: true,
      showsProgress: !context.terminal.output.isTerminal, in: context)
    var counts = Counts()
    if output.format == .csv { output.write(CSVText(header: VerdictReport.csvHeader).text) }
    var accounts: [FileAccount] = []
    var held: [String: HeldFile] = [:]
    let inputs = try reader.files(files)
    let veil = try veil(of: inputs, reader, &held)
    func take(_ encounter: Encounter) {
      let verdict = veil.masked(rubric.classifier.classify(veil.pseudonymised(encounter)))
      counts += Counts(verdict.outcome)
      let name = encounter.provider.name
      let report = VerdictReport(
        id: encounter.id, provider: name.isEmpty ? nil : name, verdict: verdict)
      switch output.format {
      case .ndjson: output.write(report.json.compact + "\n")
      case .csv: output.write(CSVText(rows: [report.csvRow]).text)
      default: output.write(lines: report.lines(for: output.appearance))
      }
    }
    for file in inputs {
      if let once = held[file] {
        once.encounters.forEach(take)
        accounts.append(once.result.account)
      } else {
        accounts.append(try reader.read(file) { take($0) }.account)
      }
    }
    if output.format == .table {
      let summary = Message.verdictSummary(
        encounters: counts.decided + counts.undecided, broken: counts.broken, kept: counts.kept,
        exceeded: counts.exceeded, undecided: counts.undecided)
      output.write("\n" + summary.text(in: common.language(in: context)) + "\n")
    }
    reader.say(accounts)
    try output.finish()
    if accounts.contains(where: \.isRejected) { return .failed }
    return accounts.contains { $0.rejected > 0 } ? .found : .done
  }
}

extension Classify {
  /// A file that can be read only once, kept until everybody in all files is known.
  private struct HeldFile {
    var encounters: [Encounter]
    var result: SheetFiles.Result
  }

  /// What keeps persons out of the evidence: whoever any of the files names, wherever.
  ///
  /// Files are read twice for it; what is no ordinary file is kept.
  private func veil(
    of inputs: [String], _ reader: SheetFiles, _ held: inout [String: HeldFile]
  ) throws -> PeopleVeil {
    guard !common.names else { return PeopleVeil([], showsNames: true) }
    var people: Set<Person> = []
    for file in Set(inputs).sorted() {
      let isOrdinary =
        (try? FileManager.default.attributesOfItem(atPath: file))?[.type] as? FileAttributeType
        == .typeRegular
      var encounters: [Encounter] = []
      let result = try reader.read(file) { encounter in
        people.formUnion(encounter.people)
        if !isOrdinary { encounters.append(encounter) }
      }
      if !isOrdinary { held[file] = HeldFile(encounters: encounters, result: result) }
    }
    return PeopleVeil(people, showsNames: false)
  }
}

extension Counts {
  /// One encounter with this outcome.
  fileprivate init(_ outcome: Level?) {
    switch outcome {
    case .broken: self.init(broken: 1)
    case .kept: self.init(kept: 1)
    case .exceeded: self.init(exceeded: 1)
    case nil: self.init(undecided: 1)
    }
  }
}
