import Testing

@Suite("Near-duplicates") struct AlikeTests {
  private let heading = "id,observed,provider,observer,touchpoint,narrative\n"
  private let story =
    "The clerk pulled the shutter down at a minute to noon after twenty minutes of queue and said nothing"

  @Test func `are told within a file and against the ledger, with both places`() throws {
    let folder = try TemporaryFolder()
    let ledger = ["-l", "\(folder.path)/audit.maillon"]
    let first = try folder.write(
      heading
        + "a,2025-07-03,Station,O-1,phone,\(story)\nb,2025-07-03,Station,O-1,phone,\(story) at all\n",
      to: "first.csv")
    let second = try folder.write(
      heading
        + "x,2025-07-04,Station,O-1,phone,\(story)\nc,2025-07-03,station,O-1,phone,\(story) then\n",
      to: "second.csv")
    let one = CommandRun(["import", first, "-f", "json"] + ledger)
    #expect(one.status == .done && one.output.contains("\"found\": \"\(first):2\""))
    #expect(CommandRun(["check", first]).output.contains("narrative-alike"))
    let dry = CommandRun(["import", second, "--dry-run", "-f", "json"] + ledger)
    let two = CommandRun(["import", second, "-f", "json"] + ledger)
    for run in [dry, two] {
      #expect(run.status == .done && run.output.contains("\"new\": 2"))
      #expect(run.output.contains("\"found\": \"\(first):2\""), "\(run.output)")
      #expect(run.output.contains("\"line\": 3") && !run.output.contains("\"line\": 2,"))
    }
    let kept = CommandRun(["imports", "--problems", "2"] + ledger)
    #expect(kept.output.contains("narrative-alike"))
    // Known encounters were told of when they were new.
    #expect(!CommandRun(["import", first, second] + ledger).error.contains("narrative-alike"))
  }
}
