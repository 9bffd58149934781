/** The packs that were saved: when, by whom, and the hash that tells each from all others. */
import { useQuery } from "@tanstack/react-query";

import { client } from "../../ipc/client";
import { keys } from "../../ipc/queries";
import { formatInstant, useLanguage, useText } from "../../kit/language";

export function PackHistory() {
  const text = useText();
  const language = useLanguage();
  const { data: packs = [] } = useQuery({ queryKey: keys.issuedPacks(), queryFn: client.issuedPacks });
  return (
    <details className="pack-group" data-testid="pack-history">
      <summary>{text("pack-history", { count: packs.length })}</summary>
      {packs.length === 0 && <p className="small muted">{text("pack-history-empty")}</p>}
      <ol className="pack-history">
        {packs.map((pack) => (
          <li key={pack.id}>
            <strong>{pack.file_name}</strong>
            <span className="small muted">
              {pack.issued_at && formatInstant(pack.issued_at, language)} · {pack.issued_by}
            </span>
            <span className="small muted">
              {text("pack-made", { pages: pack.pages, size: Math.ceil(pack.size / 1000) })}
              {pack.edition !== "only" && ` · ${text.composed(`pack-edition-${pack.edition}`)}`}
            </span>
            <code className="fingerprint">{pack.sha256}</code>
          </li>
        ))}
      </ol>
    </details>
  );
}
