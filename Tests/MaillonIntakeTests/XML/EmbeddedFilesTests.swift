import CSchemas
import Foundation
import Testing

@Suite("Embedded files")
struct EmbeddedFilesTests {
  @Test(arguments: ["sheet.xsd", "mapping.xsd"])
  func `what is embedded is what stands in the repository`(name: String) throws {
    let embedded = name == "sheet.xsd" ? maillon_sheet_schema() : maillon_mapping_schema()
    let bytes = Data(bytes: embedded.bytes, count: embedded.size)
    let file = Place.package.appendingPathComponent("schemas/\(name)")
    #expect(try bytes == Data(contentsOf: file))
  }
}
