/// One observed interaction between a customer and a provider: the unit of everything.
///
/// What was observed, as it was written: nothing here is a judgement. `Classifier` derives the verdict.
package struct Encounter: Equatable, Sendable {
  /// The sheet's own id, unique within `source`; nil where the sheet gives none.
  package var id: String?
  /// The name under which ids are unique (a network, a form, an export); empty where none is given.
  package var source: String
  /// Who is judged.
  package var provider: Provider
  /// The channel of the encounter: one of the rubric's, or the user's own.
  package var touchpoint: String
  /// The occasion that joins encounters of one observer at one provider.
  package var visit: String?
  /// Who observed, as written.
  package var observer: String?
  /// Who served, as written.
  package var staff: String?
  /// The named wave of visits.
  package var wave: String?
  /// When it happened.
  package var observed: Moment
  /// When the sheet was handed in.
  package var reported: Moment?
  /// The wait, in minutes, not negative.
  package var waitMinutes: Double?
  /// Other measured quantities, in the order of the sheet.
  package var measures: [Measure]
  /// The observer's own words.
  package var narrative: Narrative?
  /// Answers to the rubric's questions, or directly to its criteria, in the order of the sheet.
  ///
  /// Empty cells are no answers.
  package var answers: [Answer]
  /// Answers to the three questions of someone who also serves.
  package var reflections: [Reflection]
  /// The outcome as coded by a person.
  package var codedOutcome: CodedOutcome?
  /// Findings as coded by a person.
  package var codedFindings: [CodedFinding]
  /// Everything else the sheet said: unknown columns, foreign elements and attributes.
  package var extras: [Extra]
  /// Where it stood.
  ///
  /// Two encounters that differ only here are the same.
  package var provenance: Provenance

  /// The touchpoint of an encounter whose sheet names none.
  package static let unspecifiedTouchpoint = "unspecified"

  /// Creates an encounter of a provider on a day; everything else may follow.
  package init(provider: Provider, observed: Moment) {
    self.provider = provider
    self.observed = observed
    source = ""
    touchpoint = Encounter.unspecifiedTouchpoint
    measures = []
    answers = []
    reflections = []
    codedFindings = []
    extras = []
    provenance = Provenance()
  }

  /// Whether there is anything to judge: a narrative, an answer, a wait, a measure, or a coding.
  package var hasSubstance: Bool {
    narrative != nil || !answers.isEmpty || waitMinutes != nil || !measures.isEmpty
      || codedOutcome != nil || !codedFindings.isEmpty
  }
}

/// Who is judged and ranked: a shop, practice, hotel, office, brand.
package struct Provider: Equatable, Sendable {
  /// The name as written.
  package var name: String
  /// The place, for a provider with several.
  package var site: String?
  /// The trade: bakery, hotel, railway.
  package var sector: String?

  /// Creates a provider.
  package init(name: String, site: String? = nil, sector: String? = nil) {
    self.name = name
    self.site = site
    self.sector = sector
  }
}

/// Where an encounter stood in the sheets.
package struct Provenance: Equatable, Sendable {
  /// The file as the user named it.
  package var file: String
  /// The physical line at which the encounter begins, counted from 1; 0 if unknown.
  package var line: Int
  /// The number of the encounter in the file, counted from 1 over good and rejected ones; 0 if unknown.
  package var record: Int

  /// Creates a provenance.
  package init(file: String = "", line: Int = 0, record: Int = 0) {
    self.file = file
    self.line = line
    self.record = record
  }

  /// Always true: where it stood does not make an encounter another one.
  package static func == (left: Provenance, right: Provenance) -> Bool { true }
}
