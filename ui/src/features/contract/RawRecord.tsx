/** The record of a contract as it stood in the file it came with, and the way to the report of its import. */
import { useQuery } from "@tanstack/react-query";

import { client } from "../../ipc/client";
import { keys } from "../../ipc/queries";
import { useText } from "../../kit/language";
import { goTo } from "../../kit/router";

export function RawRecord({ contractId, importId }: { contractId: string; importId: string }) {
  const text = useText();
  const { data: raw } = useQuery({
    queryKey: keys.raw(contractId),
    queryFn: () => client.rawRecord(contractId),
  });
  if (!raw) return null;
  return (
    <>
      <p>
        <button type="button" className="link" onClick={() => goTo("open-data", importId)}>
          {text("contract-import-report")}
        </button>
      </p>
      <details className="version">
        <summary>{text("contract-raw")}</summary>
        <pre className="raw-record">{pretty(raw)}</pre>
      </details>
    </>
  );
}

/** With its lines apart; a record that is broken as it stands. */
function pretty(raw: string): string {
  try {
    return JSON.stringify(JSON.parse(raw), null, 2);
  } catch {
    return raw;
  }
}
