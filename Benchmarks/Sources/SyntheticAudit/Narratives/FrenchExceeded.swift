/// French sentences for an exceeded level, by criterion and touchpoint.
enum FrenchExceeded {
  static let text = """
    # attention
    in-person: {agent} [a remarqué que je boitais et m'a avancé une chaise|a vu que ma fille s'ennuyait et lui a sorti des crayons|a senti que je n'osais pas et m'a pris à part], sans que je demande rien
    phone: {agent} a entendu [le bébé pleurer|ma voix fatiguée|la perceuse du voisin] et m'a proposé spontanément [de rappeler le soir|de s'occuper du reste]
    email: {agent} a [deviné entre les lignes ce que je n'osais pas demander|relevé dans mon message un oubli que je n'avais pas vu] et [y a répondu aussi|a joint ce qu'il fallait]
    delivery: {agent} a vu [ma cheville bandée|ma vieille mère à la fenêtre] et, sans que je demande rien, a [tout monté au troisième|porté le colis jusque dans la cuisine]
    after-sales: en vérifiant {objet}, {agent} a remarqué [une usure dont je n'avais rien dit|une pièce fatiguée que je n'avais pas vue] et l'a remplacée d'office, [sans la compter|en cadeau]
    # warmth
    in-person: {agent} [nous a offert le café et une part de tarte maison|a fêté l'anniversaire de mon fils avec une bougie sur le comptoir|m'a raccompagné sous son parapluie jusqu'à la voiture], [un vrai moment de joie|j'en souris encore]
    phone: {agent} [a chanté avec ma fille pendant la recherche du dossier|m'a fait rire aux larmes un jour où j'en avais besoin], [j'en souris encore|un vrai moment de joie]
    email: {agent} a glissé [un mot tendre pour ma convalescence|trois lignes écrites à la main pour mon départ à la retraite], [j'en souris encore|j'ai gardé le message]
    delivery: {agent} [a aidé mes enfants à bâtir une cabane avec le carton|a offert des chocolats à ma voisine de 90 ans au passage], [un vrai moment de joie|j'en souris encore]
    after-sales: {agent} m'a [préparé un thé à la menthe pendant l'essai|prêté son propre matériel pour le week-end], avec [un grand sourire|une gentillesse rare]
    # availability
    phone: {agent} m'a rappelé [à 22h30|à 21h45|à sept heures du matin, avant l'ouverture], [je n'en espérais pas tant|quand tout est fermé partout]
    email: réponse [en quatre minutes|à 23h15|en six minutes, la nuit], [complète et personnelle|avec la solution]
    in-person: je suis arrivé [dix minutes|un quart d'heure] après la fermeture, {agent} a rouvert pour moi [avec le sourire|et a pris tout son temps]
    delivery: commandé à [midi|onze heures|dix heures], {agent} sonnait chez moi [deux heures plus tard|une heure plus tard], incroyable
    after-sales: {agent} est venu{e} [un samedi soir|à 21 heures|un jour férié], le soir même de mon appel
    # promise
    phone: le rappel promis pour le lendemain est venu [dans l'heure|au bout de vingt minutes], avec deux solutions [au lieu d'une|et un prix plus bas]
    email: le devis est arrivé [dans l'heure|le soir même] au lieu de [trois jours|cinq jours], et [dix|vingt|trente] euros moins cher qu'annoncé
    in-person: {objet} était prêt [une semaine plus tôt|deux jours plus tôt] que promis, avec [un étui offert|un réglage offert|une révision en plus]
    delivery: livré [deux|trois|quatre] jours plus tôt que promis, [avec un cadeau dans le carton|et monté sur place sans supplément]
    after-sales: {objet} rendu [deux jours|une semaine] plus tôt que promis, [révisé de fond en comble|poli comme neuf] sans supplément
    # ownership
    anywhere: « [Je m'en occupe personnellement|Je suis là pour ça|Je ne vous lâche pas] » : {agent} a [remué ciel et terre|appelé trois fournisseurs|tout pris sur {lui}] [pour trouver la solution|jusqu'à ce que tout soit réglé]
    in-person, after-sales: {agent} a traversé la ville à vélo, après la fermeture, pour [m'apporter la pièce qui manquait|me rapporter mes clés oubliées]
    phone: {agent} est resté{e} en ligne [une heure|cinquante minutes], le temps de joindre l'usine pour moi, et n'a raccroché qu'une fois [tout réglé|la solution trouvée]
    delivery: {agent} a refait [quarante|trente|soixante] kilomètres le soir même pour [la pièce qui manquait|un boulon], sur son temps libre
    # recognition
    in-person: {agent} s'est souvenu{e} de [mon prénom et de l'opération de mon père|ma visite d'il y a deux ans et de ce que j'avais hésité à prendre], [ça m'a touché|j'en suis resté sans voix]
    phone: {agent} a reconnu ma voix [après deux ans|dès le bonjour] et m'a demandé des nouvelles de [mon genou|ma mère, opérée au printemps], [ça m'a touché|quelle délicatesse]
    email: {agent} se souvenait de ma première commande et a demandé des nouvelles de [ma mère|mon chantier|mon petit-fils], [ça m'a touché|quelle délicatesse]
    delivery: {agent} se souvenait que [le bébé dort à cette heure et a frappé du bout des doigts|ma mère entend mal et lui a écrit un mot], [ça m'a touché|quelle délicatesse]
    after-sales: {agent} a reconnu {objet} et s'est souvenu{e} de l'histoire que j'en avais racontée il y a [six|huit|neuf] ans, [ça m'a touché|j'en suis resté sans voix]
    # craft
    in-person: {agent} [m'a expliqué son métier avec passion|a trouvé d'un coup d'œil ce que trois autres cherchaient], [du grand art|je l'aurais écouté des heures]
    phone: {agent} a [trouvé la cause rien qu'au bruit, par téléphone|diagnostiqué le défaut à l'oreille], [bluffant|du grand art]
    email: {agent} m'a envoyé [un dessin coté fait pour moi|une explication lumineuse, avec un croquis de sa main], [du grand art|une leçon]
    delivery: {agent} a [réglé {objet} au millimètre|recalé le plancher avant de poser {objet}], [un geste de maître|un travail d'orfèvre]
    after-sales: {agent} a refait à la main une pièce qui n'existe plus, [un travail d'orfèvre|du grand art] ; {objet} est plus beau que neuf
    # signature
    in-person: {agent} [cite un poète à chaque client|joue un air d'harmonica quand la commande est prête|inscrit chaque achat à la plume dans un grand livre], on ne voit ça nulle part ailleurs
    phone: {agent} [conclut chaque appel par une devinette|annonce la météo en alexandrins], [je n'ai jamais vu ça ailleurs|on ne trouve ça nulle part ailleurs]
    email: la réponse était accompagnée d'[une aquarelle de l'atelier|un haïku sur {objet}], [je n'ai jamais vu ça ailleurs|on ne voit ça nulle part ailleurs]
    delivery: dans le carton, [une lettre à la plume de l'artisan|le portrait dessiné de celle qui l'a fait], [jamais vu ça ailleurs|on ne voit ça nulle part ailleurs]
    after-sales: {objet} m'est revenu avec [un carnet de santé écrit à la main|le récit de sa réparation en vers], [jamais vu ça ailleurs|on ne voit ça nulle part ailleurs]
    # repair
    anywhere: {agent} est revenu{e} [le soir même|le dimanche], sur son temps libre, a tout [refait|repris] et n'a pas voulu un centime
    anywhere: {agent} a tout pris sur {lui}, réglé l'affaire [dans l'heure|avant le soir] et m'a offert [la somme entière|le double de ce que je demandais]
    """
}
