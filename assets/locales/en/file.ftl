### Dossiers made and opened.

welcome-new = New dossier
welcome-new-hint = Three minutes: your organisation, your certificate, your next audit.
welcome-open = Open a dossier
welcome-open-hint = A .probant file on this computer, a stick or a network drive.
welcome-demo = Open the demonstration
welcome-demo-hint = A made-up metropolis: 24 documents, 14 findings, an audit in 58 days.
welcome-recent = Recent dossiers
welcome-no-recent = No dossier opened on this computer yet.
welcome-offline = Everything stays on this computer: no account, no network, no cloud.
welcome-filter = Probant dossiers
welcome-language = Language
welcome-loading = Opening the dossier…

guide-title = New dossier
guide-intro = These answers can be changed later in the settings. Only the organisation and the scope are needed to start.
guide-who = Who is working?
guide-who-hint = Your name and function sign every change in the history. They stay on this computer.
guide-organisation = Your organisation
guide-certificate = Your certificate
guide-audit = Your next audit
guide-file = Where to keep the dossier
guide-file-hint = A dossier is one file: copy it and you have copied everything.
guide-create = Create the dossier

author-name = Name
author-function = Function

guide-path = File

banner-damaged = This file is damaged: part of it can no longer be read. Nothing was changed. Save a copy before going on, then verify the dossier.
banner-share = This dossier is on a network drive. Saving there is safe but slower, and a network failure stops the work: prefer this workstation, and put copies on the drive.

author-nobody = Nobody named
author-ask = Who works at this workstation?
author-ask-why = Every change is kept in the journal under this name. It stays on this workstation and can be changed in the settings.
