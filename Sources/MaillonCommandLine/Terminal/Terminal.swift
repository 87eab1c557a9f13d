import Glibc
import MaillonCore
import MaillonPresentation

/// Where text goes, and what the place can show.
package struct Terminal {
  /// Results.
  package let output: any TextStream
  /// Messages, problems and progress.
  package let error: any TextStream

  /// Creates a terminal.
  package init(output: any TextStream, error: any TextStream) {
    self.output = output
    self.error = error
  }

  /// The terminal of this process.
  package static var standard: Terminal {
    Terminal(
      output: DescriptorStream(descriptor: STDOUT_FILENO),
      error: DescriptorStream(descriptor: STDERR_FILENO))
  }
}

/// A place that takes text.
package protocol TextStream: AnyObject {
  /// Whether a person reads it on a screen.
  var isTerminal: Bool { get }
  /// The columns of the screen, where there is one.
  var columns: Int? { get }
  /// Writes bytes.
  func write(_ bytes: [UInt8])
}

extension TextStream {
  /// Writes a text.
  package func write(_ text: String) {
    write(Array(text.utf8))
  }
}

/// A stream to a file descriptor.
///
/// A reader that has closed the pipe ends the process by SIGPIPE, quietly, as users of `head` expect.
package final class DescriptorStream: TextStream {
  private let descriptor: Int32

  /// Creates a stream to an open descriptor, which stays the caller's.
  package init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  package var isTerminal: Bool { isatty(descriptor) == 1 }

  package var columns: Int? {
    var size = winsize()
    guard isTerminal, ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return nil
    }
    return Int(size.ws_col)
  }

  package func write(_ bytes: [UInt8]) {
    var start = 0
    while start < bytes.count {
      let written = bytes[start...].withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if written < 0 {
        if errno == EINTR { continue }
        return
      }
      start += written
    }
  }
}

/// A stream into memory, for output files and for tests.
package final class BufferStream: TextStream {
  /// What was written.
  package private(set) var bytes: [UInt8] = []
  package let isTerminal: Bool
  package let columns: Int?

  /// Creates an empty buffer that passes for a screen if asked to.
  package init(isTerminal: Bool = false, columns: Int? = nil) {
    self.isTerminal = isTerminal
    self.columns = columns
  }

  /// What was written, as text.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  package func write(_ bytes: [UInt8]) {
    self.bytes.append(contentsOf: bytes)
  }
}
