### Copies and colleagues.

nav-merge = Merge with a copy
nav-team = Team
merge-title = Merge with a copy
merge-intro = A colleague has worked on a copy of this dossier: choose their file, or drop it here. What only one of you changed comes in by itself; what both of you changed is to be chosen. All of it is one change, which can be undone.
merge-choose = Choose the copy…
merge-nothing = This copy brings nothing new.
merge-summary = { $entries ->
    [one] One change to take in, by { $authors }.
   *[other] { $entries } changes to take in, by { $authors }.
} { $own ->
    [0] This dossier has not changed since.
    [one] This dossier has changed once since.
   *[other] This dossier has changed { $own } times since.
}
merge-conflicts = { $count ->
    [one] One choice to make
   *[other] { $count } choices to make
}
merge-all-mine = Keep mine everywhere
merge-all-theirs = Take those of the copy everywhere
merge-side-mine = This dossier
merge-side-theirs = The copy
merge-side-removed = The record is removed.
merge-side-changed = The record is changed.
merge-before = Before: { $value }
merge-arrivals = { $count ->
    [0] Nothing comes in by itself
    [one] One record comes in by itself
   *[other] { $count } records come in by themselves
}
merge-added = New
merge-changed = Changed
merge-removed = Removed
merge-renumbered = { $from } becomes { $to }: both sides had given the same number
merge-archived = archiving
merge-content = content
merge-more = { $count ->
    [one] And one more.
   *[other] And { $count } more.
}
merge-do = Merge
merge-open = { $count ->
    [one] One choice is left.
   *[other] { $count } choices are left.
}

team-intro = Several workstations each work on their own copy of this dossier and exchange their changes through a folder that all of them see: a network drive, Nextcloud, SharePoint, Syncthing. Each workstation writes files of its own there and no other’s.
team-how = To begin, give each colleague a copy of this dossier (Save a copy), then each of you chooses the same shared folder. A copy under a password puts nothing but encrypted files there.
team-choose = Choose the shared folder…
team-change = Change the shared folder…
team-leave = Stop sharing
team-look = Exchange now
team-take = Take their changes in
team-alone = No colleague has put anything into this shared folder yet.
team-column-who = Colleague
team-column-last = Last change received
team-column-take = Records to take in
team-column-give = Records they do not have yet
team-column-state = Where things stand
team-station = workstation { $station }
team-settle = { $count ->
    [one] One choice to make…
   *[other] { $count } choices to make…
}
team-news = Changes to take in
team-behind = Has not taken yours in yet
team-same = Up to date
team-waits-files = Files have not arrived yet, or not whole: they are read as soon as they have.
team-waits-password = Their copy has another password: open it once on this workstation, or agree on one password.
team-waits-program = Their Probant is newer: update yours.
team-waits-unrelated = Their dossier never was the same as yours.
team-stalled = The shared folder does not answer. What you write is saved here, and goes out as soon as it does.
team-sign-failed = Team out of reach
team-sign-same = Team: up to date
team-sign-news = Team: { $count } to take in
team-renewed = Another workstation has the identity of this one, most likely because both were made from one image. This one got a new identity; nothing was written in the other’s place.
team-unknown = A colleague
