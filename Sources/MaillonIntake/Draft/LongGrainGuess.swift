import MaillonCore

/// The columns of a file with one row an answer, if it is one.
///
/// It is, where a column by its heading holds questions, another the answers to them, and a third one
/// joins rows to groups in which hardly a question stands twice.
struct LongGrainGuess {
  /// The column that the rows of an encounter share.
  let group: Int
  /// The column of questions.
  let question: Int
  /// The column of answers.
  let answer: Int
  /// The column of remarks.
  let comment: Int?

  private static let questionWords = [
    "question", "questions", "item", "label", "critere", "criterion", "intitule", "libelle",
    "indicator", "indicateur",
  ]
  private static let answerWords = [
    "response", "responses", "answer", "reponse", "valeur", "value", "score", "note", "resultat",
    "result",
  ]
  private static let commentWords = [
    "comment", "comments", "commentaire", "remark", "remarque", "remarques", "notes",
  ]
  private static let mostQuestions = 500

  /// Looks at a file; nothing if its rows are encounters.
  init?(_ file: ColumnSurvey) {
    let rows = file.firstRows
    guard rows.count >= 4 else { return nil }
    func columns(_ words: [String]) -> [Int] {
      file.headings.indices.filter { RoleWords.has(file.headings[$0], words) }
    }
    for question in columns(LongGrainGuess.questionWords) {
      let labels = Set(rows.map { $0[question] })
      // Questions come again with each visit.
      guard labels.count >= 2, labels.count * 3 <= rows.count * 2 else { continue }
      guard
        let answer = columns(LongGrainGuess.answerWords).first(where: {
          $0 != question && file.evidence[$0].evidence.filled > 0
        })
      else { continue }
      let groups = file.headings.indices.filter { index in
        guard index != question, index != answer else { return false }
        let values = Set(rows.map { $0[index] })
        guard values.count >= 2, values.count * 2 <= rows.count, !values.contains("") else {
          return false
        }
        let pairs = Set(rows.map { [$0[index], $0[question]] })
        return pairs.count * 10 >= rows.count * 9
      }
      let named = groups.first { index in
        RoleWords.roles(of: file.headings[index]).contains { $0.role == .id || $0.role == .visit }
          || RoleWords.has(
            file.headings[index], ["audit", "visit", "visite", "fiche", "inspection"])
      }
      guard let group = named ?? groups.first else { continue }
      (self.group, self.question, self.answer) = (group, question, answer)
      comment = columns(LongGrainGuess.commentWords).first {
        $0 != question && $0 != answer && $0 != group
      }
      return
    }
    return nil
  }

  /// Whether a column of the file is one of these, and so no column of its own.
  func holds(_ index: Int) -> Bool {
    index == question || index == answer || index == comment
  }

  /// The grain for a mapping.
  func grain(_ file: ColumnSurvey) -> Mapping.Grain {
    func names(_ index: Int) -> [Mapping.ColumnName] {
      let column = file.evidence[index]
      return [Mapping.ColumnName(column.heading, position: column.position)]
    }
    return Mapping.Grain(
      group: names(group), question: names(question), answer: names(answer),
      comment: comment.map(names) ?? [])
  }

  /// The questions as columns, with what the answers to them tell.
  func questions(_ reader: CSVReader, columns: Int) -> [SurveyedColumn] {
    var found: [SurveyedColumn] = []
    var places: [String: Int] = [:]
    while !reader.didFail {
      let state = reader.next()
      if state == .end { break }
      guard state == .row else { continue }
      let label = reader.bytes(question).trimmedText
      guard !label.isEmpty else { continue }
      let folded = FoldedName.of(label)
      if places[folded] == nil {
        guard found.count < LongGrainGuess.mostQuestions else { continue }
        places[folded] = found.count
        found.append(SurveyedColumn(heading: label, position: 1, evidence: ColumnEvidence()))
      }
      if let index = places[folded] { found[index].evidence.add(reader.bytes(answer)) }
    }
    return found
  }
}
