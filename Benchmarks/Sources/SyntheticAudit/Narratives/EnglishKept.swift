/// English sentences for a kept level, by criterion and touchpoint.
enum EnglishKept {
  static let text = """
    # attention
    in-person: {agent} [saw me at once|greeted me as I came in|waved me forward] and [listened|asked what I needed|asked two useful questions]
    phone: {agent} [listened|let me explain] and [repeated my request back|took the points one by one|asked the right questions]
    email: [the reply takes my questions one by one|each point of my message has its answer]
    delivery: {agent} asked where to put the parcel and put it there
    after-sales: {agent} listened to [my description|the account of the fault] and [took notes|asked the usual questions]
    # warmth
    in-person: [hello, thank you, goodbye|polite welcome|ordinary courtesy], [no more, no less|a smile in passing]
    phone: {agent} [gave {his} name politely|kept a friendly tone|wished me a good day]
    email: a [courteous|polite|friendly] message, [signed with a name|with the usual formulas]
    delivery: {agent} said hello, [wished me a good day|had me sign], and that was that
    after-sales: a [polite|courteous|friendly] welcome at the workshop, {agent} [said hello|gave {his} name]
    # availability
    phone: they picked up [on the second ring|on the third ring|within a minute]
    phone: hardly any wait, {agent} answered [normally|at once]
    email: a reply [the next day|the same day|within twenty-four hours, as stated]
    in-person: [two people ahead of me|a short queue|not many people], [served in a few minutes|a normal wait]
    in-person: open at the posted time, someone at the [counter|desk]
    delivery: a message [the day before|that morning] to [confirm the time|announce the van], number reachable
    after-sales: an appointment [within the week|within four days], [somebody answered first time|the line was reachable]
    # promise
    phone: called back at the agreed time, [with the information|with the price I had asked for|as promised]
    phone: the price quoted [was right|is what I paid|matches the bill]
    email: the quote came [on the day stated|as announced|as promised], [at the right price|complete]
    in-person: the {thing} was ready [on the day|as agreed|as promised], at the [quoted|marked] price
    delivery: delivered [on the day|within the slot|at the time announced], [order complete|nothing missing]
    after-sales: the {thing} was returned within the time [announced|agreed], [bill as quoted|under warranty as agreed]
    # ownership
    phone, in-person, delivery, after-sales: {agent} went to look for the answer and came back with it
    anywhere: {agent} dealt with it [without sending me elsewhere|from start to finish|properly]
    phone: {agent} did not have the answer, asked [the manager|a colleague] and called me back
    # recognition
    in-person, phone, after-sales: {agent} found [my file|my last order|my card] [by my name|at once]
    email: the reply was addressed to me by name, with [my order|my file number|the reference of my purchase]
    delivery: [the floor had been noted|my remark about the bell was on the slip|{agent} had my name and the door code]
    # craft
    phone: {agent} knew the subject, [clear|simple|correct] explanations
    email: [clear explanations|a precise answer], [with a diagram|step by step|and the right link]
    in-person: [clear explanations|sound advice|careful work], {agent} [knows the trade|knew what it was about]
    delivery: [clean installation|careful setting up], [boxes taken away|tested in front of me]
    after-sales: a [correct|clean|sound] repair, [explained in a few words|with the details on the slip]
    # signature
    in-person: as every time, [the violet sweet with the receipt|the stamp of the house on the tissue paper]
    phone: as usual, [their little accordion tune|first name and the greeting of the house]
    email: as usual, [the proverb of the day under the signature|the little drawing of the workshop]
    delivery: as always, [the hand-drawn card in the parcel|the ribbon in the colours of the house]
    after-sales: as always, [the embroidered cloth|the slip filled in with a fountain pen] with the {thing}
    # repair
    anywhere: {agent} admitted the mistake, apologised and [put it right|sorted it out] [the same day|on the spot|within the hour]
    anywhere: I reported it [at once|the same day] and it was put right [within the hour|the next day], with apologies
    anywhere: {agent} took it in hand and [replaced it|redid it all] without [arguing|charge]
    """
}
