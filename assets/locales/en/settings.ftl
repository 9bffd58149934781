### Settings, backups, password, custom fields.

nav-settings = Settings
table-custom_value = Value of a custom field
table-custom_field = Custom field
settings-title = Settings
settings-organisation = Organisation and certificate
settings-identity = Who works on this computer
settings-identity-hint = This name signs the changes to come; past entries keep theirs.
settings-grades = Grades of finding
settings-grades-hint = The abbreviations and labels are yours. Severity, from 0 (strength) to 4 (major), stays neutral and serves calculations.
settings-language = Language
settings-theme = Theme
settings-theme-system = Like the system
settings-theme-light = Light
settings-theme-dark = Dark
settings-file = File
settings-copy = Save a copy…
settings-close = Close the dossier
settings-copied = Copy saved: { $name }
settings-version = Version { $version }
settings-logo = Logo
settings-logo-hint = A PNG, JPEG or WebP picture; the one attached last is printed on the cover of audit packs.

backup-title = Backups
backup-explained = A whole, checked copy on opening, on closing and every ten minutes when there is something new. Older ones are thinned out: one an hour, a day, a week, then a month. A network drive or a stick protects from a failure of this workstation.
backup-folder = Folder of the backups
backup-choose = Change folder…
backup-now = Back up now
backup-none = No backup yet.
backup-last = Backed up: { $when }
backup-failed = The backup has failed
backup-failed-why = The backup has failed. { $why } Your dossier itself is saved; check the folder of the backups in the settings.
backup-look = See what would change
backup-restore = Restore into a new file…
backup-restored = Restored: { $name }. The open dossier has not changed.
backup-other = This backup is no earlier state of this dossier: it was replaced since.
backup-same = Nothing has changed since this backup.
backup-lost = { $count ->
    [one] One change was made since and is not in it:
   *[other] { $count } changes were made since and are not in it:
}

settings-delays = Delays to answer nonconformities
settings-delays-hint = No public source gives them: these are suggested values, to be confirmed in the audit plan or the contract. 0: no delay.

password-title = Password
password-off = Without a password, whoever has the file can read it. With one, the dossier, its backups and its copies are encrypted. A pack or an export that you save is not.
password-on = This dossier is encrypted: the file, its backups and its copies open with the password only. A pack or an export that you save is not encrypted. What is being typed and not saved yet does not survive a power cut.
password-current = Password
password-new = New password
password-new-hint = At least 10 characters; several words make a good password. Note it down in a safe place: once forgotten it can be neither found nor replaced, by anybody.
password-again = The same once more
password-differs = The two are not the same.
password-set = Set a password
password-change = Change the password
password-remove = Remove the password
password-put = The dossier is encrypted with this password.
password-removed = The dossier has no password any more.
password-see = Show
password-protected = encrypted
password-open = Open
password-asked = This dossier asks for a password
password-forgotten = Once forgotten it can be neither found nor replaced. A backup made before the password opens without it.
password-clear-backups = { $count ->
    [one] One backup made before the password still opens without it. Remove it from the backup folder if it is not to be read any more.
   *[other] { $count } backups made before the password still open without it. Remove them from the backup folder if they are not to be read any more.
}

settings-key = Signing key of this workstation
settings-key-why = Every change made here is signed with this key, which stays on this workstation. Give its fingerprint to your colleagues: the journal shows it beside what you wrote.

custom_field-register = Register
custom_field-name = Name of the field
custom_field-kind = Content
custom_field-choices = Possible values
custom_field-position = Position
custom_field-archived_at = Removed on
custom_field-kind-text = short text
custom_field-kind-long-text = long text
custom_field-kind-number = whole number
custom_field-kind-day = day
custom_field-kind-choice = choice from a list
custom_field-kind-person = person
custom_field-kind-flag = yes or no

custom_value-register = Register
custom_value-record_id = Record
custom_value-field_id = Field
custom_value-value = Value
custom_value-archived_at = Removed on

settings-custom-fields = Custom fields
settings-custom-fields-hint = What your organisation follows and Probant does not foresee. A field you add is filled in, filtered, searched, imported, exported and printed like the others.

custom-field-new = Add a field
custom-field-choices-hint = One value per line.
custom-field-remove-hint = What was entered is kept: make the field again under the same name to find it.
settings-index = Sections
settings-index-organisation = Organisation and certificate
settings-index-identity = You and the display
settings-index-grades = Finding grades
settings-index-fields = Custom fields
settings-index-backup = Backups
settings-index-password = Password
settings-index-file = The dossier’s file
