/// French sentences for a kept level, by criterion and touchpoint.
enum FrenchKept {
  static let text = """
    # attention
    in-person: {agent} m'a [vu tout de suite|salué en entrant|fait signe d'avancer], [a écouté ma demande|m'a demandé ce qu'il me fallait|a posé deux questions utiles]
    phone: {agent} m'a [écouté|laissé expliquer] et a [reformulé ma demande|noté les points un par un|posé les questions utiles]
    email: [la réponse reprend mes questions une par une|chaque point de mon message a sa réponse]
    delivery: {agent} a demandé où [poser|déposer] le paquet et l'a mis [à l'endroit dit|là où je voulais]
    after-sales: {agent} a écouté [ma description|le récit du défaut] et [pris des notes|posé les questions d'usage|regardé sans hâte]
    # warmth
    in-person: [bonjour, merci, au revoir|accueil poli|ton courtois|politesse normale], [rien de plus, rien de moins|un sourire en passant]
    phone: {agent} [s'est présenté{e} poliment|a gardé un ton aimable|m'a souhaité une bonne journée]
    email: message [courtois|poli|aimable], [signé d'un nom|avec les formules d'usage]
    delivery: {agent} a [dit bonjour|salué poliment], [souhaité une bonne journée|fait signer le bon], et voilà
    after-sales: accueil [poli|courtois|aimable] [à l'atelier|au service après-vente], {agent} [a salué|s'est présenté{e}]
    # availability
    phone: on a décroché [à la deuxième sonnerie|à la troisième sonnerie|après une minute à peine]
    phone: presque pas d'attente, {agent} m'a répondu [normalement|tout de suite]
    email: réponse [le lendemain|dans la journée|sous vingt-quatre heures, comme indiqué]
    in-person: [deux personnes devant moi|file courte|peu de monde], [servi en quelques minutes|attente normale]
    in-person: ouvert à l'heure affichée, quelqu'un [au comptoir|à l'accueil]
    delivery: un message [la veille|le matin même] pour [confirmer l'heure|annoncer le passage], numéro joignable
    after-sales: rendez-vous obtenu [dans la semaine|sous quatre jours|pour le surlendemain], [quelqu'un a répondu du premier coup|ligne joignable]
    # promise
    phone: rappelé à l'heure [convenue|dite], [avec le renseignement|avec le prix demandé|comme promis]
    phone: le prix annoncé [était le bon|est celui que j'ai payé|correspond à la facture]
    email: le devis est arrivé [au jour dit|comme annoncé|à la date promise], [au bon prix|complet|sans surprise]
    in-person: {objet} était prêt [au jour dit|comme convenu|comme promis], au prix [annoncé|affiché]
    delivery: livré [le jour dit|dans le créneau|à l'heure annoncée], [commande complète|conforme au bon|rien ne manquait]
    after-sales: {objet} rendu dans le délai [annoncé|prévu|convenu], [facture conforme au devis|sous garantie comme prévu]
    # ownership
    phone, in-person, delivery, after-sales: {agent} a cherché la réponse et est revenu{e} avec
    anywhere: {agent} s'en est occupé{e} [sans me renvoyer ailleurs|du début à la fin|comme il faut]
    phone: {agent} n'avait pas la réponse, [s'est renseigné{e}|a demandé au responsable] et m'a rappelé
    # recognition
    in-person, phone, after-sales: {agent} a retrouvé [mon dossier|ma commande précédente|ma fiche] [par mon nom|tout de suite]
    email: réponse adressée à mon nom, avec [le rappel de ma commande|mon numéro de dossier|la référence de mon achat]
    delivery: [l'étage était bien noté|ma remarque sur la sonnette figurait sur le bon|{agent} avait mon nom et le code de l'entrée]
    # craft
    phone: {agent} connaissait le sujet, explications [claires|simples|correctes]
    email: [explications claires|réponse précise], [avec un schéma|étape par étape|et le bon lien]
    in-person: [explications claires|conseil correct|travail soigné], {agent} [connaît son métier|savait de quoi il retournait]
    delivery: [installation faite proprement|mise en place soignée], [cartons repris|essai fait devant moi]
    after-sales: réparation [correcte|propre|bien faite], [expliquée en deux mots|avec le détail sur la fiche]
    # signature
    in-person: comme à chaque fois, [le bonbon à la violette avec le ticket|le tampon de la maison sur le papier de soie]
    phone: comme d'habitude, [leur petit air d'accordéon à l'accueil|le prénom et le bonjour de la maison]
    email: comme d'habitude, [le proverbe du jour sous la signature|le petit dessin de l'atelier en bas du message]
    delivery: comme toujours, [la carte dessinée dans le paquet|le ruban aux couleurs de la maison]
    after-sales: comme toujours, [le chiffon brodé à leur nom|la fiche remplie à la plume] avec {objet}
    # repair
    anywhere: {agent} a reconnu l'erreur, s'est excusé{e} et a tout [remis en ordre|réglé|corrigé] [dans la journée|sur-le-champ|dans l'heure]
    anywhere: signalé [aussitôt|le jour même], c'était corrigé [dans l'heure|le lendemain|avant le soir], avec des excuses
    anywhere: {agent} a pris l'affaire en main et tout [repris sans discuter|refait sans frais|échangé sans discuter]
    """
}
