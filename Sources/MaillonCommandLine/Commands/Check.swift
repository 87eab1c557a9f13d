import ArgumentParser
import MaillonCore
import MaillonPresentation

/// `maillon check`: the same reading, and nothing stored.
struct Check: ParsableCommand, Runnable {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      abstract: words(
        "Read sheets and say what is wrong with them; nothing is stored.",
        "Lire des fiches et dire ce qui n’y va pas ; rien n’est enregistré."),
      discussion: words(
        """
          maillon check visits.csv
          maillon check sheets/*.xml --format json
        """,
        """
          maillon check visites.csv
          maillon check fiches/*.xml --format json
        """))
  }

  @Argument(
    help: help(
      "Sheets, folders or quoted patterns; - reads the standard input.",
      "Fiches, dossiers ou motifs entre guillemets ; - lit l’entrée standard.", value: "file"))
  var files: [String]

  @OptionGroup var format: TableOrJSON

  @OptionGroup var reading: ReadingOptions
  @OptionGroup var common: CommonOptions

  func run(in context: Context) throws -> ExitStatus {
    let output = try format.output(common, in: context)
    let rubric = try RubricInForce.forFiles(common, in: context)
    let reader = try SheetFiles(reading, rubric: rubric.rubric, common, in: context)
    var accounts: [FileAccount] = []
    for file in try reader.files(files) {
      var good = 0
      var alike = AlikeInFile()
      var ids = IdsInFile()
      var result = try reader.read(
        file, preparing: { $0.map { AlikeEncounters.Sample($0) } },
        encounters: { encounter, sample in
          good += 1
          ids.take(encounter)
          alike.take(encounter, sample)
        })
      if !result.account.isRejected {
        result.account.new = good
        result.account.add(ids.problems + alike.problems)
      }
      accounts.append(result.account)
    }
    let report = CheckReport(files: accounts)
    try output.finish(with: report)
    if accounts.contains(where: \.isRejected) { return .failed }
    return accounts.contains { $0.rejected > 0 } ? .found : .done
  }
}
