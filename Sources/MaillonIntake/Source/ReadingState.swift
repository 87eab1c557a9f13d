/// How far the reading of a file has come.
package struct ReadingState: Sendable {
  /// What is being done.
  package enum Stage: Sendable {
    /// It is looked through, to decide how it is written.
    case looking
    /// Its encounters are read.
    case reading
  }

  /// What is being done.
  package var stage: Stage
  /// The bytes gone through in this stage; of what is compressed, compressed ones.
  package var bytes: Int
  /// The bytes of the file.
  package var size: Int
  /// The encounters read so far, good or not.
  package var encounters: Int

  /// Creates a state.
  package init(stage: Stage, bytes: Int, size: Int, encounters: Int) {
    self.stage = stage
    self.bytes = bytes
    self.size = size
    self.encounters = encounters
  }
}
