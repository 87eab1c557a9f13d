import CLibXML2
import CSchemas

/// A compiled XML Schema, shared by the readers that validate with it.
///
/// libxml2 does not change a schema once it is compiled, so that several threads may read with it.
package final class XMLSchema: @unchecked Sendable {
  let pointer: OpaquePointer

  /// Compiles a schema; nothing if the bytes are none.
  package init?(bytes: UnsafeRawBufferPointer) {
    guard let base = bytes.baseAddress,
      let pointer = maillon_xml_schema_create(base, bytes.count, nil, nil)
    else { return nil }
    self.pointer = pointer
  }

  /// Compiles a schema that is part of the program; nothing if it were broken, which a test excludes.
  convenience init?(_ embedded: maillon_embedded) {
    self.init(bytes: UnsafeRawBufferPointer(start: embedded.bytes, count: embedded.size))
  }

  deinit {
    maillon_xml_schema_free(pointer)
  }

  /// The schema of sheets, `schemas/sheet.xsd`.
  package static let sheet = XMLSchema(maillon_sheet_schema())

  /// The schema of mappings, `schemas/mapping.xsd`.
  package static let mapping = XMLSchema(maillon_mapping_schema())
}
