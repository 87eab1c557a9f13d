import MaillonCore

extension ProblemCode {
  /// What the code means, in English.
  var englishExplanation: String {
    switch self {
    case .fileUnreadable:
      """
      The file could not be opened or read to its end: it is missing, a folder, or not yours \
      to read. Nothing of it was taken; the other files were.
      """
    case .fileEmpty:
      """
      The file has no content at all. Mostly the export failed, or the copy did.
      """
    case .formatUnknown:
      """
      Maillon reads XML and CSV, and tells them by their content and not by their name. This \
      file is something else, such as a workbook, a compressed file or a web page.
      """
    case .talliesGiven:
      """
      The heading is that of tallies: counts per provider and touchpoint. They can be ranked \
      and compared, but there are no encounters in them to import, check or classify.
      """
    case .xmlMalformed:
      """
      The document breaks the rules of XML itself: a tag without its end, a bare "&", a file \
      cut short. What follows such a place cannot be trusted, so that the whole file is \
      rejected.
      """
    case .xmlDoctype:
      """
      Document types and entities let a document read other files or grow without end, and \
      no sheet needs them. A file that has one is rejected whole.
      """
    case .columnMissing:
      """
      No column says who was visited, or when, or one is missing that the mapping counts on. \
      Without it no row can be placed, so that the whole file is rejected. Name the column \
      with --map.
      """
    case .mappingInvalid:
      """
      A column of the mapping must say where its values come from: by its heading, or by a \
      template such as "{Postcode} {Town}". A time zone must be one of the time zone database, by \
      region and town: "Europe/Paris", not "CET+1".
      """
    case .encodingInvalid:
      """
      Some bytes are not characters in the file’s encoding. In CSV the rows that hold them \
      are rejected; an XML file is rejected whole.
      """
    case .limitExceeded:
      """
      Sizes and depths are limited, so that no file can use up the machine. The limits are \
      far above what real sheets need: mostly a tag or a quote was left open.
      """
    case .elementUnexpected:
      """
      The schema of sheets does not have this element in this place. Elements stand in a \
      fixed order; those of your own namespace may stand between them.
      """
    case .attributeUnexpected:
      """
      The schema of sheets does not have this attribute here. Attributes of your own \
      namespace are kept.
      """
    case .textUnexpected:
      """
      Something stands inside an element that the schema wants empty, or that may hold only \
      text, or only elements.
      """
    case .schemaInvalid:
      """
      The value is not of the kind that the schema asks for in this place: a wait below \
      zero, a level that is none. Only this encounter is rejected.
      """
    case .fieldMissing:
      """
      Provider and observed day are needed for every encounter, and some elements need an \
      attribute. Only this encounter is rejected.
      """
    case .dateUnreadable:
      """
      The cell is not written as any date that Maillon reads. Rather than guess, it rejects \
      the encounter.
      """
    case .dateImpossible:
      """
      It is written as a date, but the calendar has no such day, or the clock no such time. \
      Mostly a typing mistake, or day and month changed round.
      """
    case .numberUnreadable:
      """
      A file has one decimal mark, the point or the comma, found from its numbers and its \
      separator. What does not fit is rejected rather than guessed: 1,33 must never become \
      133.
      """
    case .numberOutOfRange:
      """
      The number can be read but makes no sense here: a wait below zero, a count that is \
      negative or not whole.
      """
    case .valueUnknown:
      """
      Levels and mapped values are words out of a list, in English or French, in any case \
      and with or without accents. This is none of them, and rejecting the encounter is \
      safer than dropping the value.
      """
    case .rowRagged:
      """
      The row has more cells with content than the heading has columns, so that values may \
      stand in the wrong column. Mostly a text with a separator in it was not put in quotes.
      """
    case .quoteUnclosed:
      """
      A cell begins with a quote that nothing closes, so that the rest of the file would be \
      one cell. That line alone is passed over, and reading goes on after it.
      """
    case .characterInvalid:
      """
      The row holds a NUL, which no text has. Mostly the file is damaged or was not text to \
      begin with.
      """
    case .nothingToJudge:
      """
      An encounter needs at least one of narrative, answer, wait, measure, outcome and \
      finding. With none of them there is no verdict to come to.
      """
    case .rowShort:
      """
      The row has fewer cells than the heading has columns. It is taken, and what is missing \
      counts as empty.
      """
    case .columnUnknown:
      """
      The column is none of Maillon’s and none of the rubric’s. Its values are kept with \
      each encounter and come out again on export; they do not count.
      """
    case .columnRepeated:
      """
      Two columns bear the same heading, or two names for the same thing. The first counts; \
      the other is kept under its heading and number.
      """
    case .questionUnknown:
      """
      An answer or finding names a question or criterion that the rubric in use does not \
      have. It is kept, does not count, and will if a rubric that has it is adopted.
      """
    case .answerUnknown:
      """
      The rubric has the question but does not say what this answer means. It is kept and \
      does not count, so that a later version of the rubric can say it.
      """
    case .touchpointMissing:
      """
      Some encounters of the file name their touchpoint and some do not. Those without are \
      kept at a touchpoint of their own, "unspecified", which becomes one more link of the \
      chain.
      """
    case .touchpointUnknown:
      """
      The touchpoint is none of the rubric’s but nearly one of them. Touchpoints of your own are \
      welcome, and each becomes one more link of everybody’s chain: a misspelt one weakens them \
      all. Mend it in the sheet, or name it in the rubric if it is meant.
      """
    case .dateAhead:
      """
      Nobody can have observed anything on a day that has not come: mostly a year is mistyped, \
      or day and month are exchanged. The encounter is taken, in a period where nobody looks for it.
      """
    case .datesReversed:
      """
      What is handed in before it was observed has one of the two days wrong. It is taken; how \
      late sheets come in is judged without it.
      """
    case .periodUnreadable:
      """
      A row of tallies says its period in words that are none. It counts where all rows do; where \
      a period is asked for, nobody knows whether it is meant, and it is left out.
      """
    case .contentOutside:
      """
      Something of another namespace stands in the sheet but in no encounter, so that there \
      is nothing it could be kept with.
      """
    case .idReused:
      """
      The id is known, but for another provider on another day: the number was merely used \
      again. It is taken as another encounter, and both stay.
      """
    case .idRepeated:
      """
      Two encounters of one file have the same id, which should be one encounter’s own.
      """
    case .detailsDiffer:
      """
      What was observed is the same as on record; only the reported date, observer, staff or \
      language of the texts differ. The encounter stays as it is unless --update is given.
      """
    case .narrativeAlike:
      """
      Two encounters of one observer at one provider on one day have narratives that are alike: of \
      all sequences of three words in them, six in ten or more stand in both. Perhaps one sheet was \
      handed in twice under two ids. Both are taken and counted until one is taken out.
      """
    case .groupReopened:
      """
      Of an export with one row an answer, the rows of an encounter are gathered wherever they \
      stand, but of no more than a thousand encounters at a time. Rows that come later are read \
      as an encounter of its own: sort the export, so that they stand together.
      """
    }
  }
}
