import ArgumentParser

/// How sheets are read.
struct ReadingOptions: ParsableArguments {
  @Option(
    help: help(
      "A mapping file, or role=column (may be repeated).",
      "Un fichier de correspondance, ou rôle=colonne (répétable).", value: "mapping"))
  var map: [String] = []

  @Option(
    help: help(
      "The source of sheets that name none; ids are unique within it.",
      "La source des fiches qui n’en nomment pas ; les identifiants y sont uniques.", value: "name")
  )
  var source: String?
}
