import Dispatch
import Foundation
import MaillonCore
import Synchronization

/// Reads a sheet, prepares its encounters and hands them over, all three at once.
///
///     file ─► reader ─── pieces ───► preparers ─── in the order of the file ───► the caller
///             a thread of its own    a thread a core                             its own thread
///
/// What comes out is what `SheetReader.read` would hand over, in the same order, however many cores
/// there are and whichever thread is faster. A bounded number of pieces is on its way at a time, so
/// that memory does not grow with the sheet.
package struct SheetPipeline<Prepared: Sendable>: Sendable {
  /// Works something out of each of some encounters, on any thread; one value for each.
  package typealias Preparation = @Sendable ([Encounter]) -> [Prepared]

  private typealias Belt = Conveyor<SheetPiece, (piece: SheetPiece, prepared: [Prepared])>

  /// What the caller takes.
  private struct Wishes {
    var tallies: Bool
    var rejects: Bool
    var progress: Bool
  }

  private let reader: SheetReader
  private let prepare: Preparation

  /// Creates a pipeline.
  ///
  /// - Parameters:
  ///   - reader: How sheets are read.
  ///   - prepare: What is worked out before an encounter is handed over.
  package init(_ reader: SheetReader, preparing prepare: @escaping Preparation) {
    self.reader = reader
    self.prepare = prepare
  }

  /// Reads one sheet; as `SheetReader.read` in everything but that encounters come prepared.
  ///
  /// - Parameters:
  ///   - input: The sheet.
  ///   - tallies: What takes the rows if the file turns out to be one of tallies.
  ///   - rejects: What takes the encounters that are not handed over.
  ///   - progress: What is told, now and then, how far reading has come.
  ///   - arriving: What is shown the preparations of some encounters before those are handed over.
  ///   - sink: What takes the encounters.
  /// - Returns: What the sheet was found to be, and what became of it.
  /// - Throws: What the sinks throw, and nothing else.
  package func read(
    _ input: SheetInput, tallies: ((TallyRow) throws -> Void)? = nil,
    rejects: ((RejectedEncounter) throws -> Void)? = nil,
    progress: ((ReadingState) -> Void)? = nil, arriving: (([Prepared]) throws -> Void)? = nil,
    into sink: (Encounter, Prepared) throws -> Void
  ) throws -> SheetReport {
    let cores = ProcessInfo.processInfo.activeProcessorCount
    let belt = Belt(length: 2 * cores + 4)
    let report = Mutex(SheetReport(file: input.name))
    let crew = DispatchGroup()
    // Whatever happens, nobody works on once this returns.
    defer {
      belt.stop()
      crew.wait()
    }
    let wishes = Wishes(
      tallies: tallies != nil, rejects: rejects != nil, progress: progress != nil)
    start(crew) {
      let read = read(input, wishes, onto: belt)
      if let read { report.withLock { $0 = read } }
      belt.end()
    }
    for _ in 0..<cores {
      start(crew) { while belt.work({ ($0, prepare($0.encounters)) }) {} }
    }
    while let (piece, prepared) = belt.take() {
      if let state = piece.state { progress?(state) }
      for row in piece.tallies { try tallies?(row) }
      if !prepared.isEmpty { try arriving?(prepared) }
      try piece.encounters.withUnsafeBufferPointer { encounters in
        for index in encounters.indices { try sink(encounters[index], prepared[index]) }
      }
      for reject in piece.rejects { try rejects?(reject) }
    }
    return report.withLock { $0 }
  }

  /// Reads the sheet onto the belt; nothing if nobody waits for it any more.
  private func read(_ input: SheetInput, _ wishes: Wishes, onto belt: Belt) -> SheetReport? {
    let pieces = SheetPieces(belt.put)
    var isWanted = true
    let report = try? reader.read(
      input, tallies: wishes.tallies ? { row in try pieces.add { $0.tallies.append(row) } } : nil,
      rejects: wishes.rejects ? { reject in try pieces.add { $0.rejects.append(reject) } } : nil,
      progress: { state in
        // Where the file is read on, so that the memory of pieces stays in proportion to it.
        let told = wishes.progress ? state : nil
        if isWanted { isWanted = (try? pieces.close(at: told)) != nil }
      },
      into: { encounter in
        guard isWanted else { throw SheetPieces.NobodyWaits() }
        try pieces.add { $0.encounters.append(encounter) }
      })
    guard isWanted, (try? pieces.close()) != nil else { return nil }
    return report
  }

  private func start(_ crew: DispatchGroup, _ work: @escaping @Sendable () -> Void) {
    crew.enter()
    Thread.detachNewThread {
      work()
      crew.leave()
    }
  }
}
