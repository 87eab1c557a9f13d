import MaillonCore

/// What could be better in a rubric, for machines.
package struct LintReport: Sendable {
  private let findings: [RubricLint.Finding]
  private let rubric: RubricLabel?

  /// Creates a report.
  package init(_ findings: [RubricLint.Finding], rubric: RubricLabel?) {
    self.findings = findings
    self.rubric = rubric
  }

  /// The report (`lint/1`); its messages are English.
  package var json: JSON {
    let list = findings.map { finding -> JSON in
      [
        "code": .string(finding.code.rawValue),
        "severity": .string(finding.code.isError ? "error" : "warning"),
        "subject": .string(finding.subject),
        "other": .string(finding.other.isEmpty ? nil : finding.other),
        "message": .string(LintMessage.finding(finding).text(in: .english)),
      ]
    }
    return ["schema": "lint/1", "rubric": .rubric(rubric), "findings": .array(list)]
  }
}
