import CLibXML2
import CSchemas
package func probe() -> String { "\(maillon_probe()) \(maillon_sheet_xsd_size)" }
