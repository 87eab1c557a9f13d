/// Numbers written as words, by language.
enum NumberWords {
  /// The words and their values.
  static func values(language: String) -> [(word: String, value: Float)] {
    language == "fr" ? french : english
  }

  /// The value of two number words in a row that are one number: `forty-five`, `vingt-deux`, `soixante-dix`,
  /// `quatre-vingt`, `quatre-vingt-dix`; nil for two numbers.
  static func joined(_ first: Float, _ second: Float) -> Float? {
    if first == 4, second == 20 { return 80 }
    guard first >= 20, first < 100, first.truncatingRemainder(dividingBy: 10) == 0, second >= 1
    else { return nil }
    // French counts on from sixty and eighty up to nineteen.
    let limit: Float = first == 60 || first == 80 ? 20 : 10
    return second < limit ? first + second : nil
  }

  private static let french: [(word: String, value: Float)] = [
    ("un", 1), ("une", 1), ("deux", 2), ("trois", 3), ("quatre", 4), ("cinq", 5), ("six", 6),
    ("sept", 7), ("huit", 8), ("neuf", 9), ("dix", 10), ("onze", 11), ("douze", 12),
    ("treize", 13), ("quatorze", 14), ("quinze", 15), ("seize", 16), ("vingt", 20),
    ("trente", 30), ("quarante", 40), ("cinquante", 50), ("soixante", 60), ("septante", 70),
    ("huitante", 80), ("octante", 80), ("nonante", 90), ("cent", 100),
    ("dizaine", 10), ("quinzaine", 15), ("vingtaine", 20), ("centaine", 100),
  ]

  private static let english: [(word: String, value: Float)] = [
    ("one", 1), ("two", 2), ("three", 3), ("four", 4), ("five", 5), ("six", 6), ("seven", 7),
    ("eight", 8), ("nine", 9), ("ten", 10), ("eleven", 11), ("twelve", 12), ("thirteen", 13),
    ("fourteen", 14), ("fifteen", 15), ("sixteen", 16), ("seventeen", 17), ("eighteen", 18),
    ("nineteen", 19), ("twenty", 20), ("thirty", 30), ("forty", 40), ("fifty", 50),
    ("sixty", 60), ("seventy", 70), ("eighty", 80), ("ninety", 90), ("hundred", 100), ("twice", 2),
    ("thrice", 3), ("dozen", 12),
  ]
}
