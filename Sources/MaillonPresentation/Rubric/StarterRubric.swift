/// A rubric to begin with: three criteria, two questions, a measure and some cues, each explained.
package enum StarterRubric {
  /// The rubric as a file, its comments in a language.
  package static func text(in language: Language) -> String {
    switch language {
    case .english: english
    case .french: french
    }
  }

  private static let english = """
    <?xml version="1.0" encoding="UTF-8"?>
    <!--
      A rubric says what you promise and how an encounter is judged by it. Change everything here that is
      not yours: fewer criteria that people believe in are worth more than many.

      1. Decide what you want: what does a perfect encounter look like, seen by the customer?
      2. Ask customers what they want (maillon gap shows where the two differ).
      3. Write criteria that the customer experiences, and guidance that gives means, not pressure:
         "nobody waits without knowing why", and not "answer within ten seconds".

      Then:  maillon rubric diff this-file.xml     what it would change, before you adopt it
             maillon rubric use this-file.xml      judge by it from now on
      Raise the version with every change that judges differently.
    -->
    <rubric xmlns="urn:maillon:rubric:1" id="my-rubric" version="1">
      <title xml:lang="en">Our service</title>
      <title xml:lang="fr">Notre service</title>
      <guidance xml:lang="en">What we want every customer to live, whoever of us they meet.</guidance>
      <guidance xml:lang="fr">Ce que nous voulons que chaque client vive, qui que ce soit d'entre nous qu'il rencontre.</guidance>

      <!-- The channels. The customer meets one house: none counts more than another.
           service="automated" where a machine serves. -->
      <touchpoints>
        <touchpoint id="in-person">
          <title xml:lang="en">In person</title>
          <title xml:lang="fr">En personne</title>
        </touchpoint>
        <touchpoint id="phone">
          <title xml:lang="en">Telephone</title>
          <title xml:lang="fr">Téléphone</title>
        </touchpoint>
        <touchpoint id="web" service="automated">
          <title xml:lang="en">Website</title>
          <title xml:lang="fr">Site web</title>
        </touchpoint>
      </touchpoints>

      <!-- What is judged.
           kind: basic is missed when broken, delight is remembered when exceeded, both is both.
           half: product or relation, the two halves of what you sell.
           nature: fact, judgement or feeling.
           target: your promise, the share of encounters in which it shall be honoured.
           critical="false": breaking it alone does not break the encounter. -->
      <criteria>
        <criterion id="attention" kind="basic" half="relation" nature="fact" target="0.95">
          <title xml:lang="en">Attention</title>
          <title xml:lang="fr">Attention</title>
          <guidance xml:lang="en">The person before the task: look up, let them finish, show that you heard.</guidance>
          <guidance xml:lang="fr">La personne avant la tâche : lever les yeux, laisser finir, montrer qu'on a entendu.</guidance>
        </criterion>
        <criterion id="promise" kind="basic" half="product" nature="fact" target="0.95">
          <title xml:lang="en">Promise</title>
          <title xml:lang="fr">Promesse</title>
          <guidance xml:lang="en">What was announced is what arrives; if it cannot, say so early.</guidance>
          <guidance xml:lang="fr">Ce qui a été annoncé est ce qui arrive ; sinon, prévenir tôt.</guidance>
        </criterion>
        <criterion id="ownership" kind="both" half="relation" nature="fact" target="0.95">
          <title xml:lang="en">Ownership</title>
          <title xml:lang="fr">Prise en charge</title>
          <guidance xml:lang="en">What reaches you is yours until it is settled; you have the right to put it right.</guidance>
          <guidance xml:lang="fr">Ce qui arrive jusqu'à vous est à vous jusqu'à ce que ce soit réglé ; vous avez le droit de réparer.</guidance>
        </criterion>
      </criteria>

      <!-- What the observer is asked; the id is the column of the sheet. A question may name the
           touchpoint it is about. knock-out="true": a broken answer decides. A criterion can also be
           answered directly: broken, kept, exceeded. -->
      <questions>
        <question id="Q1" criterion="attention">
          <text xml:lang="en">Were you greeted and looked at before anything else?</text>
          <text xml:lang="fr">Vous a-t-on salué et regardé avant toute autre chose ?</text>
          <answer value="yes" means="kept"/>
          <answer value="no" means="broken"/>
          <answer value="na" means="not-applicable"/>
        </question>
        <question id="Q2" criterion="promise" weight="2">
          <text xml:lang="en">Did you get what was announced? (1 to 5)</text>
          <text xml:lang="fr">Avez-vous reçu ce qui était annoncé ? (1 à 5)</text>
          <scale worst="1" best="5" kept-from="0.5"/>
        </question>
      </questions>

      <!-- What is measured, on the organisation and not on the staff. -->
      <measures>
        <measure field="wait" criterion="attention" unit="min" kept-up-to="5" broken-from="15"/>
      </measures>

      <!-- Where this criterion is kept, a failure of another was put right in the same encounter. -->
      <outcome recovery="ownership"/>

      <!-- Words of the narrative that tell a level. maillon rubric show prints a full set, and how they
           are written. -->
      <cues xml:lang="en" criterion="attention" level="broken">
        <cue id="no-look">(without | not even) [once] (a look | looking up)</cue>
      </cues>
      <cues xml:lang="fr" criterion="attention" level="broken">
        <cue id="pas-un-regard">(sans | pas) un regard</cue>
      </cues>
    </rubric>

    """

  private static let french: String = {
    var text = english
    for (english, french) in translations { text = text.replacing(english, with: french) }
    return text
  }()

  /// The comments, English and French.
  private static let translations: [(String, String)] = [
    (
      """
        A rubric says what you promise and how an encounter is judged by it. Change everything here that is
        not yours: fewer criteria that people believe in are worth more than many.

        1. Decide what you want: what does a perfect encounter look like, seen by the customer?
        2. Ask customers what they want (maillon gap shows where the two differ).
        3. Write criteria that the customer experiences, and guidance that gives means, not pressure:
           "nobody waits without knowing why", and not "answer within ten seconds".

        Then:  maillon rubric diff this-file.xml     what it would change, before you adopt it
               maillon rubric use this-file.xml      judge by it from now on
        Raise the version with every change that judges differently.
      """,
      """
        Une grille dit ce que vous promettez et comment une rencontre est jugée. Changez ici tout ce qui
        n'est pas à vous : peu de critères auxquels on croit valent mieux que beaucoup.

        1. Décidez ce que vous voulez : à quoi ressemble une rencontre parfaite, vue par le client ?
        2. Demandez aux clients ce qu'ils veulent (maillon gap montre l'écart).
        3. Écrivez des critères que le client vit, et des conseils qui donnent des moyens, pas de la
           pression : « personne n'attend sans savoir pourquoi », et non « répondre en dix secondes ».

        Puis : maillon rubric diff ce-fichier.xml    ce qu'elle changerait, avant de l'adopter
               maillon rubric use ce-fichier.xml     juger désormais selon elle
        Montez la version à chaque changement qui juge autrement.
      """
    ),
    (
      """
      <!-- The channels. The customer meets one house: none counts more than another.
           service="automated" where a machine serves. -->
      """,
      """
      <!-- Les points de contact. Le client rencontre une seule maison : aucun ne compte plus qu'un autre.
           service="automated" là où une machine sert. -->
      """
    ),
    (
      """
      <!-- What is judged.
           kind: basic is missed when broken, delight is remembered when exceeded, both is both.
           half: product or relation, the two halves of what you sell.
           nature: fact, judgement or feeling.
           target: your promise, the share of encounters in which it shall be honoured.
           critical="false": breaking it alone does not break the encounter. -->
      """,
      """
      <!-- Ce qui est jugé.
           kind : basic manque quand il est rompu, delight se retient quand il est dépassé, both les deux.
           half : product ou relation, les deux moitiés de ce que vous vendez.
           nature : fact (fait), judgement (jugement) ou feeling (ressenti).
           target : votre promesse, la part des rencontres où elle doit être honorée.
           critical="false" : rompu seul, il ne rompt pas la rencontre. -->
      """
    ),
    (
      """
      <!-- What the observer is asked; the id is the column of the sheet. A question may name the
           touchpoint it is about. knock-out="true": a broken answer decides. A criterion can also be
           answered directly: broken, kept, exceeded. -->
      """,
      """
      <!-- Ce qu'on demande à l'observateur ; l'id est la colonne de la fiche. Une question peut nommer son
           point de contact. knock-out="true" : une réponse rompue décide. On peut aussi répondre au critère
           directement : rompue, tenue, dépassée. -->
      """
    ),
    (
      "<!-- What is measured, on the organisation and not on the staff. -->",
      "<!-- Ce qui est mesuré, sur l'organisation et non sur le personnel. -->"
    ),
    (
      "<!-- Where this criterion is kept, a failure of another was put right in the same encounter. -->",
      "<!-- Là où ce critère est tenu, un manquement à un autre a été réparé dans la même rencontre. -->"
    ),
    (
      """
      <!-- Words of the narrative that tell a level. maillon rubric show prints a full set, and how they
           are written. -->
      """,
      """
      <!-- Les mots du récit qui disent un niveau. maillon rubric show en imprime un jeu complet, et
           comment ils s'écrivent. -->
      """
    ),
  ]
}
