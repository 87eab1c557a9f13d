/// English sentences for a broken level, by criterion and touchpoint.
enum EnglishBroken {
  static let text = """
    # attention
    in-person: {agent} was [chatting|joking|talking holidays] with a colleague and never [looked up|noticed me|glanced my way]
    in-person: [not one look|not a glance|no eye contact]: {agent} [stared at the screen|kept typing|went on unpacking boxes] while I was speaking
    in-person: I stood at the counter and {agent} [acted as if I did not exist|looked straight through me|never noticed me]
    phone: {agent} [cut me off [twice|three times]|was talking to someone else while I explained|was not listening] and answered a question I had not asked
    email: the reply [misses my question|is about something else entirely]: [nobody read my message|it was not read past the subject line]
    email: I asked [three|four|five] questions; {agent} ignored them and sent [a brochure|a link to the catalogue]
    delivery: {agent} was on the phone and [dumped the parcel|shoved the box at me] without [looking at me|a single glance]
    delivery: I had asked for [the back door|the second floor|the shed]; {agent} did not listen and left it all [on the pavement|in the hallway|in the rain]
    after-sales: {agent} would not let me [finish|explain the fault|get a word in] and filled in the form without listening
    # warmth
    in-person: [no smile|no hello, no thank you|not even a hello], [the receipt thrown on the counter|a sigh for a welcome]
    in-person: {agent} was [curt|rude|short with me], [as if I were a nuisance|without a smile]
    phone: {agent} [sighed at every question|answered in an icy tone|was rude] and hung up on me [without a goodbye|mid-sentence]
    email: [a curt two-line message|three words, no hello, no signature], [no courtesy at all|not even a thank you]
    delivery: {agent} [grunted|did not say hello|moaned about the stairs] and [left without a word|slammed the van door]
    after-sales: {agent} [talked down to me|rolled {his} eyes|sneered], [no apology|not a word of apology]
    # availability
    phone: {wait} minutes of [hold music|a looped waltz|lift jazz] before [a human voice|anyone answered]
    phone: [put on hold|sent from menu to menu], {wait} minutes of waiting before somebody picked up
    email: [nine|eleven|twelve|fifteen] days for [a reply|three lines], after [two|three] reminders that went unanswered
    email: nothing but an automatic reply for [ten|twelve|thirteen] days, [then an answer too late to be of use|then somebody at last]
    in-person: {wait} minutes [standing|in line|waiting] at the counter, [one person serving|half the desks empty]
    in-person: [shutter down|doors locked] at the posted opening time, I had to [knock|ring] and wait {wait} minutes
    delivery: impossible to reach anybody before the delivery: [tracking line dead|mailbox full], [three|four|five] calls that just rang out
    after-sales: [three weeks|a month|twenty days] of waiting for an appointment, [nobody to reach meanwhile|with an answering machine for company]
    # unreachable
    phone: [four|five|six] calls [in one morning|over two days], it just rings and rings, nobody picks up
    phone: I let it ring [twenty|thirty] times, on [three|four] occasions: [nobody ever answered|no answer, not even a machine]
    email: [two|three|four] messages sent, [no reply|never a reply], only an automatic receipt, [three weeks|a month] later
    in-person: doors locked [in the middle of opening hours|although the sign says open], no notice in the window, [I left empty-handed|a wasted trip]
    delivery: delivery promised [between 8 and 12|before noon|for the afternoon], nobody came, nobody called, [a day off wasted|the number does not answer]
    after-sales: [three|four] messages to after-sales in [ten days|two weeks], [never called back|nobody calls back], [the line is always busy|the mailbox is full]
    # promise
    phone: they [promised|swore] to call back [before noon|the same day|within two hours] and [never did|I am still waiting]
    phone: the price quoted on the phone [was wrong at the till|went up by [ten|twenty|thirty] euros|does not match the bill]
    email: [the quote|the document|the confirmation] promised for [Monday|Tuesday|Friday] [never arrived|was never sent], despite [two|three|several] reminders
    in-person: the {thing} I had [ordered|reserved] for that day was not ready, [they had forgotten it|no trace of the order]
    in-person: when I came to pay, [eight|twelve|fifteen|twenty] euros more than the marked price[, no explanation|, and no gesture|]
    delivery: delivery announced for [Tuesday|Thursday|Friday], it came [two|three|five] days late[, without a word|]
    delivery: it was the wrong {thing}[, and a part was missing|, not the one I ordered|, wrong size]
    delivery: the {thing} arrived [broken|damaged|cracked|scratched], [the box torn open|the packaging crushed]
    after-sales: repair promised within [eight days|a week|ten days]; [four|five|six] weeks later, still not ready
    after-sales: so much for the warranty: I was charged [thirty|forty|sixty] euros for what was to be free
    # ownership
    anywhere: "[Not my department|I don't deal with that|Ask head office|Nothing to do with us]" [was all I got|and nothing else was offered]
    phone: {agent} passed me on to [another department|billing|head office], [who sent me back|and then the line went dead]
    in-person: {agent} shrugged: "[It's the system|Nothing we can do|You'll have to come back]", [and next please|and looked no further]
    email: they send me to [a form|the manufacturer|another address], [no solution|nobody takes it in hand]
    delivery: {agent} refused to [carry it up|wait two minutes|take the old one away]: "[Not on my sheet|Ask the shop|Not my problem]"
    after-sales: "[That's for the manufacturer|The workshop decides|Ask the shop]" : {agent} [washed {his} hands of it|offered nothing]
    # recognition
    phone: [third|fourth|fifth] call about the same thing and I had to repeat everything from the start, [no record of me|no trace of the others]
    in-person: I have been going there for [six|ten|twelve] years and {agent} [asked whether it was my first visit|called me by the wrong name]
    email: the reply [opens with someone else's name|says "Dear Customer" after ten years], [nobody opened my file|my history ignored]
    delivery: I had told them [my mother walks badly|the door code has changed|the baby sleeps at that hour]; {agent} knew nothing about it
    after-sales: no record of [my file|the first repair|my last visit], I had to repeat everything
    # craft
    phone: {agent} did not know [the prices|the opening hours|the model] and gave me [wrong information|two contradictory answers]
    in-person: {agent} [got the model wrong twice|could not answer a simple question|sold me the wrong fitting], [clueless|useless advice]
    email: the attached document [is full of mistakes|is for another model|contradicts itself], [unusable|shoddy work]
    delivery: botched installation: [two screws left over|everything crooked|a scratch on the floor], nothing was checked
    after-sales: the {thing} came back [with the same fault|worse than before|scratched], [shoddy work|a botched repair]
    # signature
    in-person: the house was known for [its word of welcome|its free coffee|its hand-tied parcels]: [gone|all gone], same as anywhere else now
    phone: [the owner used to pick up|they used to almost sing hello]; now it is [a synthetic voice|a script read aloud], same as anywhere else
    email: a canned reply, [the little phrase of the house has gone|the same for everybody], signed "The team"
    delivery: the little [handwritten|folded] note has gone, [an anonymous box|a box like any other]
    after-sales: [the craftsman used to tell you the story of his repair|people came for the owner's eye], [now a ticket and a barcode|now a counter like any other]
    """
}
