/** Backups: where they go, which there are, what going back would take away. */
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "react-aria-components";

import type { Backup } from "../../ipc/bindings/Backup";
import { client } from "../../ipc/client";
import { keys } from "../../ipc/queries";
import { failureText, useChanges } from "../../kit/changes";
import { useIntent } from "../../kit/catalogue";
import { formatInstant, formatSize, useLanguage, useText } from "../../kit/language";

export function BackupSettings({ onBackUp }: { onBackUp: () => Promise<void> }) {
  const text = useText();
  const { fail } = useChanges();
  const queries = useQueryClient();
  const { data } = useQuery({ queryKey: keys.backups(), queryFn: client.backups, retry: false });
  const [open, setOpen] = useState<string | null>(null);
  const choose = async () => {
    try {
      const folder = await client.chooseFolder();
      if (!folder) return;
      await client.setBackupFolder(folder);
      await onBackUp();
      await queries.invalidateQueries({ queryKey: keys.backups() });
    } catch (thrown) {
      fail(thrown);
    }
  };
  return (
    <section>
      <h2>{text("backup-title")}</h2>
      <p className="small muted">{text("backup-explained")}</p>
      <p className="path">{data?.folder}</p>
      <p className="actions">
        <Button className="button" onPress={() => void onBackUp()}>
          {text("backup-now")}
        </Button>
        <Button className="button" onPress={() => void choose()}>
          {text("backup-choose")}
        </Button>
      </p>
      {data?.all.length === 0 && <p className="muted">{text("backup-none")}</p>}
      <ul className="backups">
        {data?.all.map((backup) => (
          <BackupLine
            key={backup.path}
            backup={backup}
            open={open === backup.path}
            onOpen={() => setOpen(open === backup.path ? null : backup.path)}
          />
        ))}
      </ul>
    </section>
  );
}

interface LineProps {
  backup: Backup;
  open: boolean;
  onOpen: () => void;
}

function BackupLine({ backup, open, onOpen }: LineProps) {
  const language = useLanguage();
  const text = useText();
  return (
    <li>
      <span>{moment(backup.made_at, language)}</span>
      <span className="small muted">
        {formatSize(backup.size, language)}
        {backup.protected && ` · ${text("password-protected")}`}
      </span>
      <Button className="button button-quiet" aria-expanded={open} onPress={onOpen}>
        {text("backup-look")}
      </Button>
      {open && <Restore backup={backup} />}
    </li>
  );
}

/** A moment of this workstation, as backups are named by. */
function moment(at: string, language: "fr" | "en"): string {
  return new Date(at).toLocaleString(language === "fr" ? "fr-FR" : "en-GB", {
    dateStyle: "short",
    timeStyle: "short",
  });
}

function Restore({ backup }: { backup: Backup }) {
  const text = useText();
  const language = useLanguage();
  const intent = useIntent();
  const { tell, fail } = useChanges();
  const { data, error } = useQuery({
    queryKey: keys.restoring(backup.path),
    queryFn: () => client.previewRestore(backup.path),
    retry: false,
    meta: { own: true },
  });
  const restore = async () => {
    const name = backup.path.split(/[/\\]/).pop() ?? "";
    try {
      const to = await client.chooseTarget(name, text("welcome-filter"), "probant");
      if (!to) return;
      await client.restore(backup.path, to);
      tell(text("backup-restored", { name: to.split(/[/\\]/).pop() ?? to }));
    } catch (thrown) {
      fail(thrown);
    }
  };
  if (error) return <p className="problem">{failureText(text, error)}</p>;
  if (!data) return null;
  return (
    <div className="backup-changes">
      <p>
        {data.same_history
          ? data.count === 0
            ? text("backup-same")
            : text("backup-lost", { count: data.count })
          : text("backup-other")}
      </p>
      {data.same_history && (
        <ol>
          {data.since.map((entry) => (
            <li key={entry.id}>
              <span className="small muted">
                {formatInstant(entry.at, language)} {entry.author || text("author-nobody")}
              </span>{" "}
              {intent(entry.intent)}
            </li>
          ))}
        </ol>
      )}
      <Button className="button" onPress={() => void restore()}>
        {text("backup-restore")}
      </Button>
    </div>
  );
}
