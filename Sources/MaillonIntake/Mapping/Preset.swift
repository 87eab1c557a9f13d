import CSchemas
import MaillonCore

/// A mapping that is part of the program, for the exports of a tool that many use.
package enum Preset: String, CaseIterable, Sendable {
  case safetyCultureItems = "safetyculture-items"
  case koboCSV = "kobo-csv"
  case limeSurvey = "limesurvey"
  case googleForms = "google-forms"
  case excelFrench = "excel-fr"
  case odkXML = "odk-xml"

  /// The mapping as a file, `samples/mappings`.
  package var bytes: [UInt8] {
    let embedded =
      switch self {
      case .safetyCultureItems: maillon_preset_safetyculture_items()
      case .koboCSV: maillon_preset_kobo_csv()
      case .limeSurvey: maillon_preset_limesurvey()
      case .googleForms: maillon_preset_google_forms()
      case .excelFrench: maillon_preset_excel_fr()
      case .odkXML: maillon_preset_odk_xml()
      }
    return Array(UnsafeBufferPointer(start: embedded.bytes, count: embedded.size))
  }

  /// The mapping; nil if it were broken, which a test excludes.
  package var mapping: Mapping? { Preset.mappings[self] }

  private static let mappings: [Preset: Mapping] = {
    var mappings: [Preset: Mapping] = [:]
    for preset in allCases {
      mappings[preset] = MappingReader.read(preset.bytes, file: "\(preset.rawValue).xml").mapping
    }
    return mappings
  }()

  /// The preset whose headings all stand in a row of headings; nothing if none is recognised.
  ///
  /// - Parameters:
  ///   - headings: The headings; of XML submissions, the paths of what they hold.
  ///   - isXML: Whether they are of XML submissions.
  /// - Returns: The preset.
  static func recognised(by headings: [String], isXML: Bool = false) -> Preset? {
    let places = HeadingPlaces(headings)
    return allCases.first { preset in
      guard let mapping = preset.mapping, !mapping.signature.isEmpty,
        (mapping.submission != nil) == isXML
      else { return false }
      let signature = mapping.signature
      return signature.allSatisfy { places.index(of: $0) != nil }
    }
  }
}
