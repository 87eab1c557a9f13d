import SyntheticAudit

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Writes a sheet of invented encounters.
@main
struct Generate {
  static func main() {
    do {
      let arguments = try Arguments(Array(CommandLine.arguments.dropFirst()))
      if arguments.wantsHelp {
        print(Arguments.usage, terminator: "")
      } else {
        try run(arguments)
      }
    } catch let misuse as Arguments.Misuse {
      fail("generate: \(misuse.message)\n\(Arguments.usage)", status: 64)
    } catch let failure as ByteOutput.Failure {
      fail("generate: cannot write \(failure.path) (error \(failure.code))\n", status: 2)
    } catch {
      fail("generate: \(error)\n", status: 2)
    }
  }

  private static func run(_ arguments: Arguments) throws {
    let seed = arguments.seed ?? (arguments.encounters == nil ? Audit.sampleSeed : 1)
    let audit =
      arguments.encounters.map {
        Audit.network(
          encounters: $0, providers: arguments.providers, quarter: arguments.quarter, seed: seed)
      } ?? .sample
    let survey = Survey(of: audit, in: arguments.quarter, seed: seed)
    let head = SheetHead(of: audit, in: arguments.quarter)
    let output = try ByteOutput(path: arguments.path)
    switch arguments.format {
    case .xml: try write(survey, with: XMLSheetWriter(head: head, output: output))
    case .csv: try write(survey, with: CSVSheetWriter(head: head, output: output))
    }
  }

  private static func write<Writer: SheetWriter & ~Copyable>(
    _ survey: Survey, with sheetWriter: consuming Writer
  ) throws {
    try sheetWriter.begin()
    try survey.forEach { try sheetWriter.write($0) }
    try sheetWriter.end()
  }

  private static func fail(_ message: String, status: Int32) -> Never {
    var output = ByteOutput.standardError
    output.write(message)
    try? output.flush()
    exit(status)
  }
}
