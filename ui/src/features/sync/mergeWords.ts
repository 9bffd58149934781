/** Names of what a merge speaks of. */
import type { Text } from "../../kit/language";

/** Tables whose fields nobody fills in by name. */
const UNNAMED = [
  "link",
  "issued_pack",
  "silence",
  "drill",
  "acknowledgement",
  "contract_import",
  "check_override",
  "sample_item",
];

/** The label of a field, as on its form. */
export function fieldLabel(text: Text, table: string, field: string): string {
  if (field === "archived_at") return text("merge-archived");
  if (UNNAMED.includes(table)) return text("merge-content");
  return text.composed(`${table}-${field}`);
}
