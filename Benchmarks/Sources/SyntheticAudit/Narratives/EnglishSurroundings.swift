/// English sentences round the findings: openings, endings, flat encounters and reflections.
enum EnglishSurroundings {
  static let text = """
    # opening
    phone: a call about [a quote|the opening hours|a warranty|an appointment|a price]
    email: a message about [a quote|a warranty|a delivery time|an order]
    in-person: a visit for [some information|a collection|a quote|an everyday purchase|advice]
    delivery: [home delivery|an order placed online|delivery of an everyday order]
    after-sales: back for [an adjustment|the warranty|a part|a service]
    # closing
    anywhere: [rain|bright sunshine|windy] that day, [car park full|roadworks outside|the tram ran late]
    anywhere: [noted|sheet filled in] [the same evening|on the tram|across the street|the next morning]
    # flat
    phone: [asked for information|asked about opening hours|asked a price], [was told|got the answer], end of the call. [Nothing to report|Nothing in particular]
    email: [sent a question|sent a request], got the reply, [subject closed|on to the next]. [Nothing to report|Nothing in particular]
    in-person: an ordinary [visit|call]: asked, served, paid, [left with my bag|receipt in my pocket]. [Nothing to report|Nothing in particular]
    delivery: [parcel|box] received, [slip signed|signed on the screen], [five minutes in all|door closed]. [Nothing to report|Nothing in particular]
    after-sales: [dropped off|left at the desk], [picked up|collected], [form signed|slip signed], it runs its course. [Nothing to report|Nothing in particular]
    # contrast
    anywhere: [on the other hand|then again|for the rest|that said]
    # remedy
    anywhere: [then|after that|luckily|in the end]
    # addition
    anywhere: [also|besides|what is more]
    # feeling-broken
    anywhere: [In the way|Invisible|Like a number|Ashamed to insist|Angry, then tired].
    # feeling-exceeded
    anywhere: [Expected|Among friends|It carried me all day|I wanted to go back the next morning|Important, for once].
    # feeling-kept
    anywhere: [Well treated, no more|In my place|At ease: I knew where I stood].
    # one-percent
    phone: [Say how long the wait will be|Give your name when you pick up|Call back when you said you would].
    email: [Answer with one line the same day, details later|Sign with a real name].
    in-person: [Look up before speaking|Put a chair by the counter|Say hello before asking for the name].
    delivery: [Send a message an hour before|Read the remarks on the slip before ringing].
    after-sales: [Name a date and keep it|Write down what was done, legibly].
    # ideal
    phone: [One voice, at once, that knows who I am].
    email: [One person, one name, one answer, the same day].
    in-person: [To be seen on entering, even if one has to wait].
    delivery: [A slot of one hour, and someone who puts the parcel where it is wanted].
    after-sales: [To hand the problem over and never hear of it again].
    """
}
