import CLibXML2

package func probe() -> String { "\(maillon_probe())" }
