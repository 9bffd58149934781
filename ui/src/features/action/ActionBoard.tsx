/** Actions by state: what is to begin, what is under way, what is still to be checked. */
import { useQuery } from "@tanstack/react-query";

import { client } from "../../ipc/client";
import { keys } from "../../ipc/queries";
import { today } from "../../kit/day";
import { formatDay, useLanguage, useText } from "../../kit/language";
import { goTo } from "../../kit/router";
import { anyOf, queryOf } from "../../kit/query";
import { textOf } from "../../kit/register";
import { ACTION_STATES, ActionState } from "./ActionState";

/** As many as one column shows; the table has them all. */
const SHOWN = 60;

export function ActionBoard() {
  return (
    <div className="board">
      {Object.keys(ACTION_STATES).map((state) => (
        <BoardColumn key={state} state={state} />
      ))}
    </div>
  );
}

function BoardColumn({ state }: { state: string }) {
  const text = useText();
  const language = useLanguage();
  const query = queryOf(language, {
    sort: [{ field: "due_on", descending: false }],
    filters: [anyOf("state", state)],
    limit: SHOWN,
  });
  const { data } = useQuery({
    queryKey: keys.page("action", query),
    queryFn: () => client.page("action", query),
  });
  return (
    <section className="board-column" aria-label={text.composed(`action-state-${state}`)}>
      <h2>
        <ActionState state={state} /> <span className="muted">{data?.total.toLocaleString(language)}</span>
      </h2>
      <ul>
        {data?.rows.map((row) => {
          const due = textOf(row, "due_on");
          const late =
            ["proposed", "validated", "in-progress"].includes(state) && due !== "" && due < today();
          return (
            <li key={textOf(row, "id")}>
              <button type="button" className="card" onClick={() => goTo("actions", textOf(row, "id"))}>
                <span className="small muted">
                  {textOf(row, "reference")}
                  {due && (
                    <span className={late ? "late" : undefined}>
                      {" · "}
                      {late && "! "}
                      {formatDay(due, language)}
                    </span>
                  )}
                </span>
                <span>{textOf(row, "description")}</span>
                <span className="small muted">{textOf(row, "owner")}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
