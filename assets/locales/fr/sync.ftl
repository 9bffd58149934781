### Copies and colleagues.

nav-merge = Réunir avec une copie
nav-team = Équipe
merge-title = Réunir avec une copie
merge-intro = Un collègue a travaillé sur une copie de ce dossier : choisissez son fichier, ou déposez-le ici. Ce qu’un seul de vous a changé entre de lui-même ; ce que vous avez changé tous les deux se choisit. Le tout est un seul changement, qui s’annule.
merge-choose = Choisir la copie…
merge-nothing = Cette copie n’apporte rien de nouveau.
merge-summary = { $entries ->
    [one] Un changement à reprendre, de { $authors }.
   *[other] { $entries } changements à reprendre, de { $authors }.
} { $own ->
    [0] Depuis, ce dossier n’a pas changé.
    [one] Depuis, ce dossier a changé une fois.
   *[other] Depuis, ce dossier a changé { $own } fois.
}
merge-conflicts = { $count ->
    [one] Un choix à faire
   *[other] { $count } choix à faire
}
merge-all-mine = Garder les miennes partout
merge-all-theirs = Prendre celles de la copie partout
merge-side-mine = Ce dossier
merge-side-theirs = La copie
merge-side-removed = La fiche est retirée.
merge-side-changed = La fiche est modifiée.
merge-before = Avant : { $value }
merge-arrivals = { $count ->
    [0] Rien n’entre de soi-même
    [one] Une fiche entre d’elle-même
   *[other] { $count } fiches entrent d’elles-mêmes
}
merge-added = Nouveau
merge-changed = Modifié
merge-removed = Retiré
merge-renumbered = { $from } devient { $to } : les deux côtés avaient donné le même numéro
merge-archived = archivage
merge-content = contenu
merge-more = { $count ->
    [one] Et une autre.
   *[other] Et { $count } autres.
}
merge-do = Réunir
merge-open = { $count ->
    [one] Il reste un choix à faire.
   *[other] Il reste { $count } choix à faire.
}

team-intro = Plusieurs postes travaillent chacun sur leur exemplaire de ce dossier, et échangent leurs changements par un dossier que tous voient : lecteur réseau, Nextcloud, SharePoint, Syncthing. Chaque poste n’y écrit que ses propres fichiers.
team-how = Pour commencer, donnez une copie de ce dossier à chaque collègue (Enregistrer une copie), puis choisissez chacun le même dossier partagé. Un exemplaire sous mot de passe n’y met que des fichiers chiffrés.
team-choose = Choisir le dossier partagé…
team-change = Changer de dossier partagé…
team-leave = Ne plus partager
team-look = Échanger maintenant
team-take = Reprendre leurs changements
team-alone = Aucun collègue n’a encore rien mis dans ce dossier partagé.
team-column-who = Collègue
team-column-last = Dernier changement reçu
team-column-take = Fiches à reprendre
team-column-give = Fiches qu’il n’a pas encore
team-column-state = Où en est-on
team-station = poste { $station }
team-settle = { $count ->
    [one] Un choix à faire…
   *[other] { $count } choix à faire…
}
team-news = Des changements à reprendre
team-behind = N’a pas encore repris les vôtres
team-same = À jour
team-waits-files = Des fichiers ne sont pas encore arrivés, ou pas entiers : ils seront lus dès qu’ils le seront.
team-waits-password = Son exemplaire a un autre mot de passe : ouvrez-le une fois sur ce poste, ou convenez d’un même mot de passe.
team-waits-program = Son Probant est plus récent : mettez le vôtre à jour.
team-waits-unrelated = Son dossier n’a jamais été le même que le vôtre.
team-stalled = Le dossier partagé ne répond pas. Ce que vous écrivez est enregistré ici, et partira dès qu’il répondra.
team-sign-failed = Équipe injoignable
team-sign-same = Équipe : à jour
team-sign-news = Équipe : { $count } à reprendre
team-renewed = Un autre poste porte la même identité que celui-ci, sans doute parce que les deux viennent d’une même image. Ce poste en a reçu une nouvelle ; rien n’a été écrit à sa place.
team-unknown = Un collègue
