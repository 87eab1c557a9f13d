import SyntheticAudit

/// What was asked for on the command line.
struct Arguments {
  /// The file formats of a sheet.
  enum Format: String {
    case xml, csv
  }

  /// Why the command line makes no sense.
  struct Misuse: Error {
    let message: String
  }

  static let usage = """
    usage: generate --audit sample --quarter 2025-T3|2025-T4 [--format xml|csv] [-o FILE]
           generate --encounters N [--providers N/50] [--quarter 2025-T3] [--seed 1]
                    [--format xml|csv] [-o FILE]

    Writes a sheet of invented encounters; the same arguments give the same bytes.
    Without --format the name of FILE decides, and without FILE the sheet goes to standard output.

    """

  /// The number of encounters of a large network; nil for the sample audit.
  private(set) var encounters: Int?
  /// The number of providers of a large network; nil for as many as get fifty encounters each.
  private(set) var providers: Int?
  private(set) var quarter = Quarter(year: 2025, number: 3)
  private(set) var seed: UInt64?
  private(set) var format = Format.csv
  private(set) var path: String?
  private(set) var wantsHelp = false

  init(_ words: [String]) throws(Misuse) {
    var rest = words[...]
    var audit: String?
    var format: Format?
    while let option = rest.popFirst() {
      if option == "--help" || option == "-h" {
        wantsHelp = true
        return
      }
      guard let value = rest.popFirst() else { throw Misuse(message: "\(option) needs a value") }
      switch option {
      case "--audit":
        guard value == "sample" else { throw Misuse(message: "no audit is called \(value)") }
        audit = value
      case "--encounters":
        guard let number = Int(value), (1...100_000_000).contains(number) else {
          throw Misuse(message: "--encounters: \(value) is not a number from 1 to 100000000")
        }
        encounters = number
      case "--providers":
        guard let number = Int(value), (1...1_000_000).contains(number) else {
          throw Misuse(message: "--providers: \(value) is not a number from 1 to 1000000")
        }
        providers = number
      case "--quarter":
        guard let read = Quarter(value) else {
          throw Misuse(message: "--quarter: \(value) is not written like 2025-T3")
        }
        quarter = read
      case "--seed":
        guard let number = UInt64(value) else {
          throw Misuse(message: "--seed: \(value) is not a whole number")
        }
        seed = number
      case "--format":
        guard let read = Format(rawValue: value) else {
          throw Misuse(message: "--format: \(value) is neither xml nor csv")
        }
        format = read
      case "-o", "--output":
        path = value
      default:
        throw Misuse(message: "unknown option \(option)")
      }
    }
    guard (audit == nil) != (encounters == nil) else {
      throw Misuse(message: "give either --audit sample or --encounters N")
    }
    if audit != nil, !Audit.sample.providers.contains(where: { $0.seasons[quarter] != nil }) {
      throw Misuse(message: "--quarter: the sample audit has 2025-T3 and 2025-T4")
    }
    self.format = format ?? (path?.hasSuffix(".xml") == true ? .xml : .csv)
  }
}
