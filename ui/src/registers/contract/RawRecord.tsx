/** The record of a contract as it stood in the file it came with. */
import { useQuery } from "@tanstack/react-query";

import { client } from "../../ipc/client";
import { useText } from "../../kit/language";

export function RawRecord({ contractId }: { contractId: string }) {
  const text = useText();
  const { data: raw } = useQuery({
    queryKey: ["raw", contractId],
    queryFn: () => client.rawRecord(contractId),
  });
  if (!raw) return null;
  return (
    <details className="version">
      <summary>{text("contract-raw")}</summary>
      <pre className="raw-record">{pretty(raw)}</pre>
    </details>
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
