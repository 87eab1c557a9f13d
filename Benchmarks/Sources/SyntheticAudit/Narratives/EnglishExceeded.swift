/// English sentences for an exceeded level, by criterion and touchpoint.
enum EnglishExceeded {
  static let text = """
    # attention
    in-person: {agent} [saw that I was limping and fetched me a chair|saw that my daughter was bored and found her some crayons], without being asked
    phone: {agent} heard [the baby crying|how tired I was|the drill next door] and offered, unprompted, to [call back in the evening|see to the rest]
    email: {agent} [read between the lines what I did not dare ask|spotted something I had forgotten] and [answered that too|enclosed what I needed]
    delivery: {agent} saw [my bandaged ankle|my old mother at the window] and, without being asked, [carried it all up to the third floor|took it right into the kitchen]
    after-sales: while checking the {thing}, {agent} noticed [a worn part I had not mentioned|a tired part I had not seen] and replaced it, [no charge|as a gift]
    # warmth
    in-person: {agent} [offered us coffee and a slice of home-made tart|put a candle on the counter for my son's birthday|walked me to the car under {his} umbrella], [a real moment of joy|I am still smiling]
    phone: {agent} [sang along with my daughter while the file loaded|made me laugh till I cried on a day I needed it], [I am still smiling|a real moment of joy]
    email: {agent} slipped in [a kind word for my recovery|three handwritten lines for my retirement], [I am still smiling|I kept the message]
    delivery: {agent} [helped my children build a den from the box|brought chocolates for my neighbour, who is 90], [a real moment of joy|I am still smiling]
    after-sales: {agent} [made me mint tea during the test|lent me {his} own for the weekend], with [a broad smile|rare kindness]
    # availability
    phone: {agent} called me back at [10.30 at night|9.45 at night|seven in the morning, before opening], [more than I could hope for|when everything else is closed]
    email: a reply [within four minutes|at 11.15 at night], [full and personal|with the solution]
    in-person: I came [ten minutes|a quarter of an hour] after closing and {agent} opened up again for me, [with a smile|and took all the time in the world]
    delivery: ordered at [noon|eleven|ten] and {agent} was at my door [two hours later|an hour later], unbelievable
    after-sales: {agent} came [on a Saturday night|at nine in the evening|on a bank holiday], the very evening of my call
    # promise
    phone: the call promised for the next day came [within the hour|twenty minutes later], with two solutions [instead of one|and a lower price]
    email: the quote came [within the hour|the same evening] instead of [three days|five days], and [ten|twenty|thirty] euros under what was announced
    in-person: the {thing} was ready [a week early|two days early], with [a free case|a free adjustment|a service thrown in]
    delivery: delivered [two|three|four] days earlier than promised, [with a gift in the box|and put together on the spot at no charge]
    after-sales: the {thing} came back [two days|a week] early, [overhauled from top to bottom|polished like new] at no extra charge
    # ownership
    anywhere: "[I'll see to it myself|That's what I'm here for|Leave it with me]": {agent} [moved heaven and earth|rang three suppliers|took it all on] until [it was solved|everything was settled]
    in-person, after-sales: {agent} cycled across town after closing to bring me [the missing part|the keys I had left behind]
    phone: {agent} stayed on the line for [an hour|fifty minutes], reached the factory for me and only hung up once it was [settled|solved]
    delivery: {agent} drove [forty|thirty|sixty] kilometres again that evening for [the missing part|one bolt], in {his} own time
    # recognition
    in-person: {agent} remembered [my name and my father's operation|my visit two years ago and what I had nearly bought], [I was touched|I was speechless]
    phone: {agent} knew my voice [after two years|from the first hello] and asked after [my knee|my mother], [I was touched|so thoughtful]
    email: {agent} remembered my first order and asked after [my mother|my building work|my grandson], [I was touched|so thoughtful]
    delivery: {agent} remembered that [the baby sleeps at that hour and tapped with one finger|my mother is hard of hearing and wrote her a note], [I was touched|so thoughtful]
    after-sales: {agent} remembered the {thing} and the story I had told about it [six|eight|nine] years ago, [I was touched|I was speechless]
    # craft
    in-person: {agent} [explained the trade with passion|saw at a glance what three others had looked for], [masterly|I could have listened for hours]
    phone: {agent} [found the cause by the sound alone, over the phone|diagnosed the fault by ear], [astonishing|masterly]
    email: {agent} sent me [a dimensioned drawing made for me|a luminous explanation with a sketch], [masterly|a lesson]
    delivery: {agent} [set the {thing} to the millimetre|levelled the floor before placing the {thing}], [a master's touch|masterly]
    after-sales: {agent} made by hand a part that no longer exists, [exquisite work|masterly]; the {thing} is finer than new
    # signature
    in-person: {agent} [quotes a poet to every customer|plays a tune on the harmonica when an order is ready|enters each purchase in a great book with a quill], [I have seen it nowhere else|found nowhere else]
    phone: {agent} [ends each call with a riddle|gives the weather in rhyme], [I have heard it nowhere else|found nowhere else]
    email: the reply came with [a watercolour of the workshop|a haiku on the {thing}], [I have seen it nowhere else|found nowhere else]
    delivery: in the box, [a letter in the maker's own hand|a drawn portrait of the woman who made it], I have seen it nowhere else
    after-sales: the {thing} came back with [a handwritten health record|the story of its repair in verse], I have seen it nowhere else
    # repair
    anywhere: {agent} came back [the same evening|on the Sunday], in {his} own time, [did it all again|set it all right] and would not take a cent
    anywhere: {agent} took it all on, settled it [within the hour|before the evening] and gave me back [the whole sum|twice what I had asked]
    """
}
