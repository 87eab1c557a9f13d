import CSchemas
import MaillonCore

/// A mapping that is part of the program, for the exports of a tool that many use.
package enum Preset: String, CaseIterable, Sendable {
  case safetyCultureItems = "safetyculture-items"
  case koboCSV = "kobo-csv"
  case limeSurvey = "limesurvey"
  case googleForms = "google-forms"
  case excelFrench = "excel-fr"

  /// The mapping as a file, `samples/mappings`.
  package var bytes: [UInt8] {
    let embedded =
      switch self {
      case .safetyCultureItems: maillon_preset_safetyculture_items()
      case .koboCSV: maillon_preset_kobo_csv()
      case .limeSurvey: maillon_preset_limesurvey()
      case .googleForms: maillon_preset_google_forms()
      case .excelFrench: maillon_preset_excel_fr()
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
  static func recognised(by headings: [String]) -> Preset? {
    let places = HeadingPlaces(headings)
    return allCases.first { preset in
      guard let signature = preset.mapping?.signature, !signature.isEmpty else { return false }
      return signature.allSatisfy { places.index(of: $0) != nil }
    }
  }
}
