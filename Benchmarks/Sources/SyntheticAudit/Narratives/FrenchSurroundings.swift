/// French sentences round the findings: openings, endings, flat encounters and reflections.
enum FrenchSurroundings {
  static let text = """
    # opening
    phone: appel pour [un devis|un horaire|une garantie|un rendez-vous|connaître un prix]
    email: message envoyé pour [un devis|une question de garantie|connaître un délai|une commande]
    in-person: visite pour [un renseignement|un retrait|un devis|un achat courant|un conseil]
    delivery: [livraison à domicile|commande passée en ligne|livraison d'une commande courante]
    after-sales: retour pour [un réglage|la garantie|une pièce|un entretien]
    # closing
    anywhere: [il pleuvait|grand soleil|du vent] [ce jour-là|dehors], [parking plein|rue en travaux|tram en retard]
    anywhere: [visite notée|fiche remplie] [le soir même|dans le tram|sur le trottoir d'en face|le lendemain matin]
    # flat
    phone: [un renseignement demandé|une question sur un horaire|un prix demandé], [le renseignement donné|la réponse donnée], fin de l'appel. [Rien à signaler|Rien de particulier]
    email: [une question envoyée|une demande envoyée], la réponse reçue, [le sujet est clos|dossier suivant]. [Rien à signaler|Rien de particulier]
    in-person: [passage ordinaire|passage sans histoire] : demandé, servi, payé, [reparti avec mon sac|ticket en poche]. [Rien à signaler|Rien de particulier]
    delivery: [colis reçu|paquet reçu], [bon signé|signature sur l'écran], [cinq minutes en tout|porte refermée]. [Rien à signaler|Rien de particulier]
    after-sales: [pièce déposée|dépôt], [pièce reprise|retrait], [fiche signée|bon signé], l'affaire suit son cours. [Rien à signaler|Rien de particulier]
    # contrast
    anywhere: [par contre|en revanche|cela dit|pour le reste]
    # remedy
    anywhere: [ensuite|alors|heureusement|après coup]
    # addition
    anywhere: [de plus|à noter aussi|par ailleurs]
    # feeling-broken
    anywhere: [De trop|Transparent|Comme un numéro|J'ai eu honte d'insister|En colère, puis las].
    # feeling-exceeded
    anywhere: [Attendu|Comme chez des amis|Porté toute la journée|J'ai eu envie d'y retourner le lendemain|Important, pour une fois].
    # feeling-kept
    anywhere: [Bien traité, sans plus|À ma place|Tranquille : je savais où j'en étais].
    # one-percent
    phone: [Dire le temps d'attente|Donner son prénom en décrochant|Rappeler quand on l'a dit].
    email: [Répondre d'une ligne le jour même, quitte à détailler ensuite|Signer d'un vrai nom].
    in-person: [Lever les yeux avant de parler|Mettre une chaise près du comptoir|Dire bonjour avant de demander le nom].
    delivery: [Envoyer un message une heure avant|Lire les remarques du bon avant de sonner].
    after-sales: [Annoncer une date et s'y tenir|Noter ce qui a été fait sur une fiche lisible].
    # ideal
    phone: [Une voix, tout de suite, qui sait qui je suis].
    email: [Une personne, un nom, une réponse, le même jour].
    in-person: [Être vu en entrant, même si l'on doit attendre].
    delivery: [Un créneau d'une heure, et quelqu'un qui pose le colis là où il sert].
    after-sales: [Déposer le problème et n'en plus jamais entendre parler].
    """
}
