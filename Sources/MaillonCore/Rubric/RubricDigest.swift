import Crypto

/// The hashes by which rubrics are told apart.
package enum RubricDigest {
  /// SHA-256 of bytes, in hexadecimal.
  package static func hash(of bytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef")
    return SHA256.hash(data: Array(bytes)).reduce(into: "") { text, byte in
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
  }

  /// SHA-256, in hexadecimal, of what verdicts depend on.
  ///
  /// That is criteria, questions, measures, lists, cues, weighing and rule, in their order; not
  /// titles, guidance, targets, or units. Every field is written with its length, so that no two
  /// rubrics come out alike.
  package static func judgingHash(of rubric: Rubric) -> String {
    var writer = Writer()
    for criterion in rubric.criteria {
      writer.write("criterion", criterion.id)
      writer.write(criterion.isCritical ? "critical" : "optional")
      writer.write(criterion.keptLimit)
    }
    for question in rubric.questions {
      writer.write("question", question.id, question.criterion, question.touchpoint ?? "")
      writer.write(question.weight)
      writer.write(question.isKnockout ? "knock-out" : "counts")
      for meaning in question.meanings {
        writer.write("meaning", meaning.value, meaning.level?.word ?? "")
      }
      if let scale = question.scale {
        writer.write("scale")
        writer.write(scale.worst, scale.best, scale.keptFrom, scale.exceededFrom ?? -1)
      }
    }
    for measure in rubric.measures {
      writer.write("measure", measure.measure, measure.criterion, measure.touchpoint ?? "")
      writer.write(measure.keptUpTo ?? -.infinity, measure.brokenFrom ?? .infinity)
    }
    for list in rubric.lists { writer.write("list", list.id, list.language, list.words) }
    for cue in rubric.cues {
      writer.write("cue", cue.id, cue.language, cue.criterion ?? "", cue.level.word, cue.pattern)
      writer.write(cue.weight)
      writer.write(cue.speech.rawValue, cue.ignoresNegation ? "speaks" : "silent")
    }
    let weighing = rubric.weighing
    writer.write("weighing")
    writer.write(weighing.cue, weighing.tone, weighing.recovery)
    writer.write(weighing.contrary, weighing.beforeContrast)
    writer.write(weighing.decideFrom, weighing.addFrom, weighing.sharpness)
    for level in Level.allCases {
      writer.write(weighing.finding[level], weighing.outcome[level])
      writer.write(weighing.unspecified[level] ?? "")
    }
    for learned in rubric.learned {
      writer.write("learned", learned.language)
      writer.write(learned.decideFrom, learned.sharpness, learned.findingBonus)
      for term in learned.terms {
        writer.write("term", term.pattern, term.criterion ?? "")
        writer.write(term.weights.broken, term.weights.kept, term.weights.exceeded)
      }
    }
    writer.write("recovery", rubric.rule.recoveryCriterion ?? "")
    return hash(of: writer.bytes)
  }

  /// Writes fields so that their bounds are part of what is written.
  private struct Writer {
    var bytes: [UInt8] = []

    mutating func write(_ texts: String...) {
      for text in texts {
        bytes += "\(text.utf8.count):".utf8
        bytes += text.utf8
      }
    }

    mutating func write(_ numbers: Double...) {
      for number in numbers {
        withUnsafeBytes(of: number.bitPattern.bigEndian) { bytes += $0 }
      }
    }
  }
}
