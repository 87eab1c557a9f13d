/// French sentences for a broken level, by criterion and touchpoint.
enum FrenchBroken {
  static let text = """
    # attention
    in-person: {agent} [bavardait|plaisantait|parlait vacances] avec [un collègue|une collègue] et ne m'a [pas accordé un regard|même pas vu entrer|pas jeté un coup d'œil]
    in-person: [pas un regard|aucun regard|pas le moindre coup d'œil] : {agent} [gardait les yeux sur son écran|tapait sur son clavier|rangeait des cartons] pendant que je parlais
    in-person: je suis resté planté devant le comptoir, {agent} [faisait comme si je n'existais pas|regardait à travers moi|ne m'a pas remarqué]
    phone: {agent} [m'a coupé la parole [deux|trois|quatre] fois|parlait à quelqu'un d'autre pendant que j'expliquais|ne m'écoutait pas] et m'a répondu à côté
    phone: {agent} avait la tête ailleurs : [bruit de clavier|radio en fond|un fou rire derrière], aucune écoute, [pas une question sur mon besoin|ma demande ignorée]
    email: la réponse [tombe à côté de ma question|parle d'un tout autre sujet] : [mon message n'a pas été lu|personne n'a lu plus loin que l'objet]
    email: j'avais posé [trois|quatre|cinq] questions, {agent} [les a ignorées|n'en a lu aucune] et m'a envoyé [une brochure|un lien vers le catalogue]
    delivery: {agent} téléphonait, a [posé le paquet|tendu le carton|lâché le colis] sans me regarder [ni m'écouter|une seule fois]
    delivery: j'avais demandé [la porte de derrière|le deuxième étage|la remise], {agent} n'a pas écouté et a tout laissé [sur le trottoir|dans le hall|sous la pluie]
    after-sales: {agent} ne m'a pas laissé [finir|expliquer le défaut|placer un mot] et [remplissait sa fiche sans m'écouter|regardait l'heure sans m'écouter]
    # warmth
    in-person: [pas un sourire|ni bonjour ni merci|pas même un bonjour], [le ticket jeté sur le comptoir|un soupir pour tout accueil|la porte montrée du menton]
    in-person: {agent} m'a [répondu sèchement|parlé d'un ton sec|rembarré], [comme si je dérangeais|sans un sourire|l'air excédé]
    phone: {agent} [a soupiré à chaque question|m'a répondu d'un ton glacial|s'est montré{e} cassant{e}] et m'a raccroché au nez, [sans un au revoir|en pleine phrase]
    email: [un message sec de deux lignes|trois mots sans bonjour ni signature|une réponse cassante], [aucune formule de politesse|pas même un merci]
    delivery: {agent} [a grogné|n'a pas dit bonjour|a râlé contre l'escalier] et [m'a fourré le paquet dans les bras|est reparti{e} sans un mot|a claqué la portière]
    after-sales: {agent} [m'a parlé comme à un enfant|a levé les yeux au ciel|a ricané], [pas une excuse|sans un mot d'excuse|ton méprisant]
    # availability
    phone: {wait} minutes de [musique en boucle|valse|clavecin|jazz d'ascenseur] avant [une voix humaine|qu'on me réponde|d'avoir quelqu'un en ligne]
    phone: [mis en attente|renvoyé de touche en touche|ramené trois fois au menu], {wait} minutes [d'attente|à tenir le combiné] avant que quelqu'un décroche
    email: [neuf|onze|douze|quinze] jours pour [une réponse|trois lignes], après [deux|trois] relances restées [sans suite|sans réponse]
    email: rien qu'un accusé de réception automatique pendant [dix|douze|treize] jours, [puis une réponse qui ne servait plus à rien|puis enfin quelqu'un]
    in-person: {wait} minutes [debout|de file|d'attente] [au comptoir|à l'accueil], [une seule personne pour servir|la moitié des postes vides]
    in-person: [rideau baissé|porte close] à l'heure d'ouverture affichée, il a fallu [frapper|sonner] et attendre {wait} minutes
    delivery: impossible de joindre quelqu'un avant la livraison : [numéro de suivi muet|répondeur plein], [trois|quatre|cinq] appels dans le vide
    after-sales: [trois semaines|un mois|vingt jours] d'attente pour un rendez-vous, [et personne à joindre entre-temps|avec un répondeur pour toute compagnie]
    # unreachable
    phone: [quatre|cinq|six|sept] appels [dans la matinée|en deux jours|à des heures différentes], [ça sonne dans le vide|le téléphone sonne dans le vide], personne ne décroche
    phone: j'ai laissé sonner [vingt|trente] coups, [trois|quatre] fois : [personne n'a jamais répondu|aucune réponse, pas même un répondeur]
    email: [deux|trois|quatre] messages envoyés, [aucune réponse|jamais de réponse], rien qu'un accusé automatique, [trois semaines|un mois|vingt jours] plus tard
    in-person: porte close [en pleine heure d'ouverture|alors que l'affiche dit ouvert], [pas un mot sur la vitre|aucune explication], [je suis reparti bredouille|trajet pour rien]
    delivery: livraison promise [entre 8 et 12|avant midi|pour l'après-midi], [personne n'est venu|je n'ai vu personne], aucun appel, [une journée de congé perdue|le numéro ne répond pas]
    after-sales: [trois|quatre] messages au service après-vente en [dix jours|deux semaines], [jamais rappelé|personne ne rappelle], [la ligne sonne occupé|le répondeur est plein]
    # promise
    phone: on m'avait [promis|annoncé|juré] un rappel [avant midi|dans la journée|sous deux heures], [il n'est jamais venu|je l'attends toujours]
    phone: le prix donné au téléphone [n'était plus le bon à la caisse|a grimpé de [dix|vingt|trente] euros|ne correspond pas à la facture]
    email: [le devis promis|le bon promis|le document promis] pour [lundi|mardi|vendredi] [n'est jamais arrivé|n'a jamais été envoyé], malgré [deux|trois|plusieurs] relances
    in-person: {objet} que j'avais [commandé|réservé] pour ce jour-là n'était pas prêt, [on l'avait oublié|aucune trace de la commande]
    in-person: au moment de payer, [huit|douze|quinze|vingt] euros de plus que le prix affiché[, sans explication|, et aucun geste|]
    delivery: livraison annoncée [mardi|jeudi|vendredi], arrivée [deux|trois|cinq] jours plus tard[, sans un mot|, sans prévenir|]
    delivery: {objet} n'était pas celui que j'avais commandé[, et il manquait une pièce|, mauvais modèle|, mauvaise taille]
    delivery: {objet} est arrivé [cassé|abîmé|fendu|rayé], [le carton éventré|l'emballage écrasé|une roue de palette dessus]
    after-sales: réparation promise sous [huit jours|une semaine|dix jours] ; [quatre|cinq|six] semaines plus tard, [toujours pas prête|toujours rien]
    after-sales: garantie refusée en pratique : on me facture [trente|quarante|soixante] euros [ce qui devait être gratuit|malgré ce qui était écrit]
    # ownership
    anywhere: « [Ce n'est pas mon service|Ce n'est pas moi qui m'en occupe|Voyez avec le siège|Ce n'est pas de notre ressort] », [m'a-t-on répondu sans rien proposer|et rien d'autre]
    phone: {agent} m'a renvoyé vers [un autre service|la facturation|le siège], [qui m'a renvoyé au premier|puis la ligne a coupé|qui ne pouvait rien faire]
    in-person: {agent} a haussé les épaules : « [C'est le système|On ne peut rien faire|Il faudra revenir] », [et au suivant|sans chercher plus loin]
    email: on me renvoie vers [un formulaire|le fabricant|une autre adresse|le magasin], [aucune solution|personne ne prend l'affaire en main]
    delivery: {agent} a refusé [de monter le colis|d'attendre deux minutes|de reprendre l'ancien] : « [Ce n'est pas prévu|Voyez avec le magasin|Pas mon problème] »
    after-sales: « [C'est au fabricant de voir|C'est l'atelier qui décide|Adressez-vous au magasin] » : {agent} [s'en lave les mains|n'a rien proposé|ne veut rien savoir]
    # recognition
    phone: [troisième|quatrième|cinquième] appel pour la même chose : il faut tout raconter depuis le début, [aucune trace des précédents|personne ne me connaît]
    in-person: je viens depuis [six|dix|douze|quinze] ans et {agent} m'a [demandé si c'était ma première visite|appelé par un autre nom|traité comme un inconnu]
    email: la réponse [commence par un autre nom que le mien|s'adresse à « Madame, Monsieur » après dix ans de fidélité], [mon dossier n'a pas été ouvert|mon historique ignoré]
    delivery: j'avais précisé que [ma mère marche mal|le code de l'entrée a changé|le bébé dort à cette heure], {agent} n'en savait rien
    after-sales: [aucune trace|pas la moindre trace] de [mon dossier|la première réparation|mon passage précédent], j'ai dû tout répéter
    # craft
    phone: {agent} ne connaissait pas [ses propres tarifs|les horaires|le modèle] et m'a donné [un renseignement faux|deux réponses contraires]
    in-person: {agent} [s'est trompé{e} deux fois de modèle|ne savait pas répondre à une question simple|m'a conseillé le mauvais accessoire], [aucune compétence|conseil inutile]
    email: le document joint [est truffé d'erreurs|concerne un autre modèle|se contredit d'une page à l'autre], [inutilisable|travail bâclé]
    delivery: [montage bâclé|installation bâclée|pose bâclée] : [deux vis en trop|tout de travers|une rayure sur le parquet], rien n'a été vérifié
    after-sales: {objet} est revenu [avec le même défaut|pire qu'avant|rayé], [travail bâclé|réparation ni faite ni à faire]
    # signature
    in-person: la maison était connue pour [son mot d'accueil|son café offert|ses paquets noués à la main] : [disparu|plus rien de tout cela], un service comme partout ailleurs
    phone: avant, [le patron décrochait lui-même|on vous chantait presque bonjour] ; aujourd'hui [une voix de synthèse|un texte récité], comme partout ailleurs
    email: réponse [copiée-collée|passe-partout], [la petite phrase de la maison a disparu|la même pour tout le monde], signée « L'équipe »
    delivery: le petit mot [glissé dans le paquet|écrit à la main] a disparu, [un carton anonyme|un carton comme partout ailleurs]
    after-sales: [autrefois l'artisan racontait sa réparation|on venait pour l'œil du patron], [maintenant un ticket et un code-barres|c'est devenu un guichet comme un autre]
    """
}
