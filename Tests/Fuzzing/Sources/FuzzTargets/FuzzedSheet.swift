import MaillonCore
import MaillonIntake

/// The reading of one fuzzed sheet, and the laws that hold of all.
enum FuzzedSheet {
  /// Mappings that between them use all of the language.
  static let mappings: [Mapping] = [wide, long].compactMap { text in
    MappingReader.read(Array(text.utf8), file: "mapping").mapping
  }

  /// An export that the mappings know.
  static let export = Array(
    #"""
    Fiche;Quand;Commune;Commune;Q 1;Q 2;Choix;Etat;Sujet;Reponse;Note
    a;03/07/2025 08:10;Namur;Centre;oui;7,5;x y;actif;Accueil;oui;rien
    a;2025-07-03T23:10Z;Namur;Centre;non;;"y
    x";actif;Accueil;non;"dit ""oui"""
    b;31.06.25;Liège;;n/a;1.234,5;;inactif;Choix;x y;

    """#.utf8)

  /// Reads a sheet.
  static func read(_ bytes: [UInt8], mapping: Mapping? = nil) {
    let reader = SheetReader(rubric: rubric, mapping: mapping)
    var handed = 0
    var rejects = 0
    var rows = 0
    // The sinks throw nothing.
    guard
      let report = try? reader.read(
        .bytes(bytes, name: "sheet"), tallies: { _ in rows += 1 }, rejects: { _ in rejects += 1 },
        into: { encounter in
          handed += 1
          precondition(encounter.hasSubstance && !encounter.provider.name.isEmpty)
        })
    else { preconditionFailure("reading threw") }
    precondition(report.encounters == report.good + report.rejected, "rows are lost")
    if !report.isRejected, report.format != .tallies {
      precondition(report.good == handed && report.rejected == rejects, "rows are miscounted")
    }
    precondition(
      report.rejected == 0 || !report.problems.isEmpty, "rejected without a problem")
    precondition(report.problems.count <= 200 * ProblemCode.allCases.count, "problems without end")
  }

  private static let rubric = Rubric(
    id: "fuzz", version: "1",
    touchpoints: [
      Touchpoint(id: "phone", title: LocalizedText(english: "Telephone", french: "Téléphone"))
    ],
    criteria: [Criterion(id: "attention"), Criterion(id: "craft")],
    questions: [
      Question(
        id: "Q12", criterion: "craft",
        meanings: [
          Question.Meaning(value: "yes", level: .kept),
          Question.Meaning(value: "no", level: .broken),
        ])
    ],
    measures: [MeasureRule(measure: "rings", criterion: "attention")])

  private static let wide = """
    <mapping xmlns="urn:maillon:mapping:1" id="wide" source="fuzz" own-names="true">
    <dialect time-zone="Europe/Paris"/>
    <skip><name>Etat</name><when>inactif</when></skip>
    <identity><role>provider</role><role>observed</role><column><name>Fiche</name></column></identity>
    <constant role="touchpoint" value="phone"/><null word="n/a" means="not-applicable"/>
    <column role="observed"><name>Quand</name></column>
    <column role="provider" template="{Commune} {Commune#2}"/>
    <column role="answer:attention"><name>Q 1</name><value from="oui" to="kept"/><value from="non" to="broken"/></column>
    <column role="measure:rings"><name>Q 2</name></column>
    <column role="answer:*" split="space"><pattern>Cho*</pattern></column>
    </mapping>
    """

  private static let long = """
    <mapping xmlns="urn:maillon:mapping:1" id="long">
    <grain><group><name>Fiche</name></group><question><name>Sujet</name></question>
    <answer><name>Reponse</name></answer><comment><name>Note</name></comment></grain>
    <keep><name>Etat</name><when>actif</when></keep>
    <column role="observed"><name>Quand</name></column><column role="provider"><name>Commune</name></column>
    <column role="answer:craft"><name>Accueil</name><name position="2">Accueil</name></column>
    <column role="answer:*"><pattern>*</pattern></column>
    </mapping>
    """
}
