/// How often the commonest words stand in narratives, so that cues are looked for from their rare words.
///
/// Counted in `samples/narratives`; a hint for speed alone, on which no verdict depends.
enum WordFrequency {
  /// How many of 10,000 words a word is, roughly, by language; words that are not named are rarer than 5.
  static func perTenThousand(language: String) -> [String: Int] {
    var known: [String: Int] = [:]
    for (count, words) in language == "fr" ? french : english {
      for word in words.split(separator: " ") { known[String(word)] = count }
    }
    return known
  }

  private static let english: [(count: Int, words: String)] = [
    (300, "the"),
    (200, "and a it i"),
    (150, "in on to"),
    (100, "he was my s at for d me she"),
    (70, "with of they said had that"),
    (50, "one"),
    (35, "two by you out asked his there came her up as no we back told from"),
    (25, "got off not us is when put down them been ve then all so"),
    (
      18,
      "what took about rang three minutes says day four him who before an went did have left "
        + "ten"
    ),
    (
      13,
      "first be since were our same time gave own like each new six do five over door every "
        + "man only which found last m name after if your next half"
    ),
    (
      9,
      "old nine could till card saw wrong number round night now read through how say hour "
        + "come morning has hand phone again paid years still right where called sent didnt other "
        + "days but home this room looked because done wrote sat n re"
    ),
    (
      7,
      "line whole never week year gone form see just car under couldnt desk eleven nobody "
        + "nothing friday go past are turned seen hours box would forty girl mine monday bag "
        + "eight brought get cant while ticket their showed booked"
    ),
    (
      5,
      "take good letter always let moved window does here ordered open lady ring seven "
        + "thursday without dad made th way twenty kept know am dont cut second end twice hadnt "
        + "lad mother sunday order driver used chair front until or mum machine weeks call ask "
        + "shop bed once noticed lost drove look its tuesday bill sorry times table side stood "
        + "late ll wasnt opened both office ready shut well explained manager sign saturday "
        + "behind boy thing why can people paper water"
    ),
  ]

  private static let french: [(count: Int, words: String)] = [
    (300, "a le la"),
    (200, "de l"),
    (150, "et il un"),
    (100, "est en une"),
    (70, "elle m j les que je au pour on du h pas d"),
    (50, "avec mon sur ai ma dans dit c avait etait deux"),
    (35, "n fait ne demande par trois"),
    (25, "qui vous des nous son qu sans meme sa lui plus comme me tout y"),
    (18, "ils s minutes moi avais ca fois avant heure rien depuis ce ans ont vu chaque"),
    (13, "mes apres dix heures euros ou dame puis chez mis quatre carte quand"),
    (
      9,
      "devant pris jour autre sous appele passe ecrit main nom jours suis porte si jusqu "
        + "trouve petit mois personne cinq ouvert ses matin vingt fille donne telephone soir fils "
        + "pose bonjour mere note toujours six dossier se"
    ),
    (
      7,
      "bonne monsieur explique cote aux votre ferme bien mot eau notre numero encore eu "
        + "commande facture venu agent compte recu ligne annonce regarde etais garde bon coupe "
        + "salle montre nuit parle huit entre photo ete arrive tous samedi place"
    ),
    (
      5,
      "mais dimanche lundi boite chambre lit laisse livre bout mardi dire arrivee faire midi "
        + "avaient non jamais sorti pendant pere voiture table tete fin celui premiere caisse "
        + "jeudi change panne rendez papier vendredi derriere lendemain parce date paye reponse "
        + "neuf service dessus leur monde trop enfants mal patron deja repris semaine toute prix "
        + "guichet repondu sac petite premier signe envoye jai rendu cafe"
    ),
  ]
}
