### Dossiers made and opened.

welcome-new = Nouveau dossier
welcome-new-hint = Trois minutes : votre organisme, votre certificat, votre prochain audit.
welcome-open = Ouvrir un dossier
welcome-open-hint = Un fichier .probant sur ce poste, une clé ou un lecteur réseau.
welcome-demo = Ouvrir la démonstration
welcome-demo-hint = Une métropole fictive : 24 documents, 14 constats, un audit dans 58 jours.
welcome-recent = Dossiers récents
welcome-no-recent = Aucun dossier ouvert sur ce poste pour l’instant.
welcome-offline = Tout reste sur ce poste : ni compte, ni réseau, ni nuage.
welcome-filter = Dossiers Probant
welcome-language = Langue
welcome-loading = Ouverture du dossier…

guide-title = Nouveau dossier
guide-intro = Ces réponses restent modifiables dans les réglages. Seuls l’organisme et le domaine sont nécessaires pour commencer.
guide-who = Qui travaille ?
guide-who-hint = Votre nom et votre fonction signent chaque changement dans l’historique. Ils restent sur ce poste.
guide-organisation = Votre organisme
guide-certificate = Votre certificat
guide-audit = Votre prochain audit
guide-file = Où ranger le dossier
guide-file-hint = Un dossier est un seul fichier : le copier, c’est tout copier.
guide-create = Créer le dossier

author-name = Nom
author-function = Fonction

guide-path = Fichier

banner-damaged = Ce fichier est endommagé : une partie ne se lit plus. Rien n’a été modifié. Enregistrez-en une copie avant de continuer, puis vérifiez le dossier.
banner-share = Ce dossier est sur un lecteur réseau. Il y est enregistré sans risque mais plus lentement, et une coupure du réseau arrête le travail : préférez ce poste, et déposez des copies sur le lecteur.

author-nobody = Sans nom
author-ask = Qui travaille sur ce poste ?
author-ask-why = Chaque changement est inscrit au journal sous ce nom. Il reste sur ce poste et se change dans les réglages.
