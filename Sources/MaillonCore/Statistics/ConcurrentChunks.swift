import Dispatch

/// Works on a range in fixed chunks, on all cores.
///
/// The chunks depend on the count only and never on the number of threads, so that results that are
/// gathered per chunk or per index have the same bits on every machine.
///
/// - Parameters:
///   - count: How many indices there are.
///   - size: How many indices a chunk has.
///   - work: What to do with a chunk: its number and its indices.
package func concurrentChunks(
  count: Int, size: Int, _ work: @Sendable (_ chunk: Int, _ indices: Range<Int>) -> Void
) {
  let chunks = (count + size - 1) / max(size, 1)
  guard chunks > 1 else {
    if count > 0 { work(0, 0..<count) }
    return
  }
  DispatchQueue.concurrentPerform(iterations: chunks) { chunk in
    work(chunk, chunk * size..<min(count, (chunk + 1) * size))
  }
}

/// Computes one value per index, on all cores.
///
/// - Parameters:
///   - count: How many values there are.
///   - size: How many a chunk has.
///   - transform: The value at an index.
/// - Returns: The values in order.
package func concurrentMap<Value: Sendable>(
  count: Int, size: Int = 256, _ transform: @Sendable (Int) -> Value
) -> [Value] {
  // The empty array is one for all threads: its count must not even be written anew.
  guard count > 0 else { return [] }
  return Array(unsafeUninitializedCapacity: count) { buffer, initialized in
    nonisolated(unsafe) let buffer = buffer
    concurrentChunks(count: count, size: size) { _, indices in
      for index in indices { buffer.initializeElement(at: index, to: transform(index)) }
    }
    initialized = count
  }
}
