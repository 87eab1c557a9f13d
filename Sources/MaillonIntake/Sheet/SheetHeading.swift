/// What the columns of a CSV sheet mean, for whoever wants to add a row to it.
package enum SheetHeading {
  /// The canonical name of a column; its own heading where it is none of the canonical columns.
  package static func canonical(_ heading: String) -> String {
    guard let role = ColumnRole.of(heading)?.role else { return heading }
    return role.name
  }
}
