/** When the dossier was last backed up, always in sight; why it was not, where it failed. */
import type { Backups } from "../ipc/bindings/Backups";
import { useLanguage, useText } from "../kit/language";

export function BackupSign({ known, failed }: { known: Backups | undefined; failed: string | null }) {
  const text = useText();
  const language = useLanguage();
  if (failed !== null) {
    return (
      <a className="backup-sign late" href="#/settings" title={text("backup-failed-why", { why: failed })}>
        ! {text("backup-failed")}
      </a>
    );
  }
  const last = known?.all[0];
  if (!last) return null;
  const at = new Date(last.made_at);
  const today = at.toDateString() === new Date().toDateString();
  const when = at.toLocaleString(
    language === "fr" ? "fr-FR" : "en-GB",
    today ? { timeStyle: "short" } : { dateStyle: "short" },
  );
  return (
    <a className="backup-sign muted" href="#/settings">
      {text("backup-last", { when })}
    </a>
  );
}
