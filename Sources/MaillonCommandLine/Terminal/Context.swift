import Foundation
import MaillonCore
import MaillonLedger
import MaillonPresentation

/// The world around a command: passed in, never reached for.
package struct Context {
  /// Environment variables.
  package var environment: [String: String]
  /// Where text goes.
  package var terminal: Terminal
  /// Where answers to questions come from; nil where nobody can be asked.
  package var input: (any LineInput)?
  /// The moment of ledger events.
  package var clock: @Sendable () -> Moment
  /// Where the user is: whose day it is.
  package var timeZone: TimeZone
  /// Draws the key of a ledger that is made.
  package var newKey: @Sendable () -> [UInt8]
  /// Seconds since any beginning, for how long things take.
  package var stopwatch: @Sendable () -> Double

  /// Creates a context.
  package init(
    environment: [String: String], terminal: Terminal, input: (any LineInput)? = nil,
    timeZone: TimeZone = .gmt,
    newKey: @escaping @Sendable () -> [UInt8] = { Ledger.randomKey() },
    stopwatch: @escaping @Sendable () -> Double = { ProcessInfo.processInfo.systemUptime },
    clock: @escaping @Sendable () -> Moment
  ) {
    self.environment = environment
    self.terminal = terminal
    self.input = input
    self.timeZone = timeZone
    self.newKey = newKey
    self.stopwatch = stopwatch
    self.clock = clock
  }

  /// The context of this process.
  ///
  /// `MAILLON_NOW` sets the clock (of universal time), `TZ` the time zone, and `MAILLON_KEY` the key of a new ledger, so that a run can be
  /// repeated to the byte.
  package static var process: Context {
    let environment = ProcessInfo.processInfo.environment
    let fixed = environment["MAILLON_NOW"].flatMap { Moment(universal: $0) }
    let key = environment["MAILLON_KEY"].map { Array($0.utf8) }
    return Context(
      environment: environment, terminal: .standard, input: StandardLines(),
      timeZone: .current,
      newKey: { key ?? Ledger.randomKey() }
    ) {
      fixed ?? Moment(secondsSince1970: Date().timeIntervalSince1970)
    }
  }

  /// The present day where the user is, which late in the evening is not that of universal time.
  package var today: Day {
    let now = clock()
    let offset = timeZone.secondsFromGMT(
      for: Date(timeIntervalSince1970: now.secondsSince1970))
    return Moment(secondsSince1970: now.secondsSince1970 + Double(offset)).day
  }

  /// The language that the environment asks for (`LC_ALL`, `LC_MESSAGES`, `LANG`).
  package var language: Language {
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      if let value = environment[name], !value.isEmpty { return Language(locale: value) }
    }
    return .english
  }
}

extension Moment {
  /// The seconds since 1970 of a moment of universal time.
  fileprivate var secondsSince1970: Double {
    Double(day.number) * 86_400 + Double(secondOfDay ?? 0)
  }

  /// Creates a moment of universal time from seconds since 1970.
  init(secondsSince1970 seconds: Double) {
    let whole = Int(seconds.rounded(.down))
    let day = whole >= 0 ? whole / 86_400 : (whole - 86_399) / 86_400
    self.init(
      day: Day(number: Int32(clamping: day)), secondOfDay: Int32(whole - day * 86_400),
      offsetMinutes: 0)
  }

  /// Creates a moment of universal time from `YYYY-MM-DD`, or `YYYY-MM-DDTHH:MM`, exactly.
  init?(universal text: String) {
    guard let day = Day(iso: text.prefix(10)) else { return nil }
    let rest = text.dropFirst(10)
    if rest.isEmpty {
      self.init(day: day, secondOfDay: 0, offsetMinutes: 0)
      return
    }
    let parts = rest.dropFirst().split(separator: ":", omittingEmptySubsequences: false)
    guard rest.first == "T", parts.count == 2, let hour = Int(parts[0]), let minute = Int(parts[1]),
      (0..<24).contains(hour), (0..<60).contains(minute)
    else { return nil }
    self.init(day: day, secondOfDay: Int32(hour * 3600 + minute * 60), offsetMinutes: 0)
  }
}
