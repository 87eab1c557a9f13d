import Foundation
import MaillonCore
import MaillonIntake
import MaillonLedger
import MaillonPresentation

/// The rubric that a command judges by: the one named, else the ledger's, else the built-in one.
struct RubricInForce {
  /// The rubric.
  let rubric: Rubric
  /// Its bytes, as the ledger keeps them.
  let bytes: [UInt8]
  /// Compiled, ready to judge.
  let classifier: Classifier
  /// Whether it was named for this one command.
  let isForThisCommand: Bool

  /// The built-in rubric, compiled once however many commands judge by it.
  private static let builtInClassifier = Classifier(.builtIn)

  /// Finds and reads the rubric.
  ///
  /// - Parameters:
  ///   - common: the options of the command.
  ///   - ledger: the ledger, where there is one.
  ///   - decidesAll: whether a best guess counts as the outcome.
  ///   - context: the world around; problems of the rubric are said there.
  /// - Throws: `Failure` where the rubric cannot be used.
  init(
    _ common: CommonOptions, ledger: Ledger?, decidesAll: Bool = false, in context: Context
  ) throws {
    if let path = common.rubric {
      try self.init(file: path, decidesAll: decidesAll, common, in: context)
    } else if let adopted = try ledger?.rubric(asOf: common.asOf) {
      try self.init(
        adopted.bytes, name: adopted.id, isForThisCommand: false, decidesAll, common, in: context)
    } else {
      self.init(builtIn: Rubric.defaultBytes, isForThisCommand: false, decidesAll: decidesAll)
    }
  }

  /// The rubric of a command that reads files.
  ///
  /// It is the one named, else that of a ledger named with `--ledger`, else the built-in one. A ledger
  /// that merely lies there has no say in files.
  ///
  /// - Parameters:
  ///   - common: The options of the command.
  ///   - decidesAll: Whether a best guess counts as the outcome.
  ///   - context: The world around.
  /// - Returns: The rubric.
  /// - Throws: `Failure` where the rubric or the ledger cannot be used.
  static func forFiles(
    _ common: CommonOptions, decidesAll: Bool = false, in context: Context
  ) throws -> RubricInForce {
    guard common.ledger != nil else {
      return try RubricInForce(common, ledger: nil, decidesAll: decidesAll, in: context)
    }
    return try ofLedger(common, decidesAll: decidesAll, in: context)
  }

  /// The rubric named, else that of the ledger if there is one, else the built-in one.
  ///
  /// - Throws: `Failure` where the rubric or the ledger cannot be used.
  static func ofLedger(
    _ common: CommonOptions, decidesAll: Bool = false, in context: Context
  ) throws -> RubricInForce {
    let location = LedgerLocation(common, in: context)
    let ledger = try location.openIfPresent(in: context)
    return try location.reporting {
      try RubricInForce(common, ledger: ledger, decidesAll: decidesAll, in: context)
    }
  }

  /// The rubric that a ledger is written by: its own, for another must be adopted first.
  ///
  /// What is cached under an older classifier is judged anew.
  ///
  /// - Parameters:
  ///   - ledger: The ledger, opened to write.
  ///   - isDryRun: Whether nothing may be written.
  ///   - common: The options of the command.
  ///   - context: The world around.
  /// - Returns: The rubric.
  /// - Throws: `Failure` where the rubric cannot be used, or is not the ledger's; a `LedgerError`.
  static func forWriting(
    to ledger: Ledger, isDryRun: Bool = false, _ common: CommonOptions, in context: Context
  ) throws -> RubricInForce {
    let rubric = try RubricInForce(common, ledger: ledger, in: context)
    if rubric.isForThisCommand, let adopted = try ledger.rubric(),
      adopted.judgingHash != rubric.rubric.judgingHash
    {
      throw Failure(.rubricNotInForce(adopted.id), status: .misuse)
    }
    if !isDryRun, let cached = try ledger.judging(), cached != rubric.judge.key {
      try ledger.rejudge(rubric.judge)
    }
    return rubric
  }

  /// Reads a rubric that the user named.
  ///
  /// - Throws: `Failure` where it cannot be used.
  init(
    file path: String, decidesAll: Bool = false, _ common: CommonOptions, in context: Context
  ) throws {
    guard let data = FileManager.default.contents(atPath: path) else {
      let problem = Problem(.fileUnreadable, file: path, found: "missing")
      RubricInForce.say([problem], of: path, common, in: context)
      throw Failure(.rubricUnusable(path))
    }
    try self.init(
      [UInt8](data), name: path, isForThisCommand: true, decidesAll, common, in: context)
  }

  private init(rubric: Rubric, bytes: [UInt8], classifier: Classifier, isForThisCommand: Bool) {
    self.rubric = rubric
    self.bytes = bytes
    self.classifier = classifier
    self.isForThisCommand = isForThisCommand
  }

  private init(builtIn bytes: [UInt8], isForThisCommand: Bool, decidesAll: Bool) {
    self.init(
      rubric: .builtIn, bytes: bytes,
      classifier: decidesAll
        ? Classifier(.builtIn, decidesAll: true) : RubricInForce.builtInClassifier,
      isForThisCommand: isForThisCommand)
  }

  private init(
    _ bytes: [UInt8], name: String, isForThisCommand: Bool, _ decidesAll: Bool,
    _ common: CommonOptions, in context: Context
  ) throws {
    // Most ledgers keep the built-in rubric, which is known to be good and read once.
    if bytes == Rubric.defaultBytes {
      self.init(builtIn: bytes, isForThisCommand: isForThisCommand, decidesAll: decidesAll)
      return
    }
    let reading = RubricReader.read(bytes, file: name)
    RubricInForce.say(reading.problems, of: name, common, in: context)
    guard let rubric = reading.rubric else { throw Failure(.rubricUnusable(name)) }
    self.init(
      rubric: rubric, bytes: bytes, classifier: Classifier(rubric, decidesAll: decidesAll),
      isForThisCommand: isForThisCommand)
  }

  /// Gives verdicts, under the key that they are cached by.
  var judge: Judge {
    let classifier = classifier
    return Judge(key: JudgingKey(rubric: rubric.judgingHash, classifier: Classifier.version)) {
      classifier.judge($0)
    }
  }

  /// What the ledger keeps of it.
  var adopted: AdoptedRubric {
    AdoptedRubric(
      bytes: bytes, id: rubric.id, version: rubric.version, contentHash: rubric.contentHash,
      judgingHash: rubric.judgingHash)
  }

  private static func say(
    _ problems: [Problem], of name: String, _ common: CommonOptions, in context: Context
  ) {
    guard !problems.isEmpty else { return }
    let account = FileAccount(
      summary: FileSummary(file: name, format: "xml", encounters: 0), problems: problems)
    let error = context.terminal.error
    for line in CheckReport(files: [account]).problemLines(
      for: common.appearance(on: error, in: context))
    {
      error.write(line + "\n")
    }
  }
}
