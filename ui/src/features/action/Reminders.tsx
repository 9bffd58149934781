/** Reminders: for each owner, what is open, as a sheet to print, a workbook that comes back, a message to send oneself. */
import { useQuery } from "@tanstack/react-query";
import { Button } from "react-aria-components";

import type { Row } from "../../ipc/bindings/Row";
import { client } from "../../ipc/client";
import { keys } from "../../ipc/queries";
import { useChanges } from "../../kit/changes";
import { today } from "../../kit/day";
import { formatDay, useLanguage, useText } from "../../kit/language";
import { LongWorkProgress, useLongWork } from "../../kit/LongWork";
import { anyOf, queryOf } from "../../kit/query";
import { textOf } from "../../kit/register";
import { byOwner } from "./owners";

/** Columns of the sheet and, with those that are filled in, of the workbook. */
const SHEET = ["reference", "description", "finding_id", "due_on", "state", "progress"];
const STATES = ["proposed", "validated", "in-progress", "to-check"];
/** So many actions are read; nobody has more open. */
const MOST = 2_000;
/** So many stand in a message; the sheet has them all. */
const IN_MESSAGE = 25;

export function Reminders() {
  const text = useText();
  const language = useLanguage();
  const { tell, fail } = useChanges();
  const { step, run } = useLongWork();
  const open = queryOf(language, {
    sort: [{ field: "due_on", descending: false }],
    filters: [anyOf("state", ...STATES)],
    limit: MOST,
  });
  const { data } = useQuery({ queryKey: keys.actions(open), queryFn: () => client.page("action", open) });
  if (!data) return null;
  const groups = byOwner(data.rows, today());
  const queryFor = (owner: string | null) => ({
    ...open,
    limit: 0,
    filters:
      owner === null
        ? open.filters
        : [
            ...open.filters,
            owner === ""
              ? { field: "owner", condition: "empty" as const, values: [] }
              : anyOf("owner", owner),
          ],
  });
  const save = async (owner: string | null, end: "pdf" | "xlsx") => {
    const name = [text("action-reminders"), owner]
      .filter(Boolean)
      .join(" ")
      .replace(/[/\\:*?"<>|]/g, " ");
    try {
      const path = await client.chooseTarget(
        `${name}.${end}`,
        text(end === "pdf" ? "export-print" : "export-xlsx"),
        end,
      );
      if (!path) return;
      await run((progress) =>
        end === "pdf"
          ? client.printList("action", SHEET, queryFor(owner), "owner", today(), path, progress)
          : client.export("action", "xlsx", queryFor(owner), path, progress),
      );
      tell(text("export-done", { name: path.split(/[/\\]/).pop() ?? path }), {
        label: text("list-open-folder"),
        act: () => void client.showInFolder(path).catch(fail),
      });
    } catch (thrown) {
      fail(thrown);
    }
  };
  const write = (owner: string, rows: Row[]) => {
    // An address holds only so much.
    const lines = rows.slice(0, IN_MESSAGE).map((row) => {
      const due = textOf(row, "due_on");
      const day = due ? formatDay(due, language) : text("action-reminder-undated");
      return `- ${textOf(row, "reference")} : ${textOf(row, "description")} (${day})`;
    });
    const subject = text("action-reminder-subject", { count: rows.length });
    const body = [
      text("action-reminder-greeting"),
      "",
      ...lines,
      ...(rows.length > IN_MESSAGE ? ["…"] : []),
      "",
      text("action-reminder-closing"),
    ].join("\r\n");
    void client.writeMail(subject, body).catch(fail);
    tell(text("action-reminder-mail", { owner }));
  };
  return (
    <div className="reminders">
      <p className="muted">{text("action-reminders-hint")}</p>
      {step && <LongWorkProgress work="export" step={step} />}
      {groups.length === 0 && <p className="muted">{text("action-reminders-none")}</p>}
      {groups.length > 0 && (
        <p className="actions">
          <Button className="button" onPress={() => void save(null, "pdf")}>
            {text("action-reminders-all")}
          </Button>
        </p>
      )}
      <ul className="reminder-list">
        {groups.map(({ owner, rows, late }) => (
          <li key={owner}>
            <strong>{owner || text("gaps-nobody")}</strong>
            <span className="muted">{text("action-count", { count: rows.length })}</span>
            <span className={late > 0 ? "late" : "faint"}>
              {late > 0 ? `! ${text("action-reminder-late", { count: late })}` : "–"}
            </span>
            <span className="actions">
              <Button className="button" onPress={() => void save(owner, "pdf")}>
                {text("action-reminder-sheet")}
              </Button>
              <Button className="button" onPress={() => void save(owner, "xlsx")}>
                {text("action-reminder-workbook")}
              </Button>
              <Button className="button" isDisabled={owner === ""} onPress={() => write(owner, rows)}>
                {text("action-reminder-message")}
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
