/** The requirements of the standard: what an auditor asks, what proves it, what is linked. */
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";

import type { Clause } from "../ipc/bindings/Clause";
import type { Query } from "../ipc/bindings/Query";
import { client } from "../ipc/client";
import { useLanguage, useText } from "../kit/language";
import { LinkList, useLinks } from "../kit/Links";
import { goTo } from "../kit/place";

function useClauses(): Clause[] {
  const language = useLanguage();
  const query: Query = {
    sort: [],
    filters: [],
    words: "",
    archived: false,
    offset: 0,
    limit: 1000,
    language,
  };
  const { data } = useQuery({
    queryKey: ["clauses"],
    queryFn: async () => (await client.page("clause", query)).rows.map((r) => r.record as unknown as Clause),
  });
  return data ?? [];
}

export function Clauses({ record }: { record: string | null }) {
  const text = useText();
  const language = useLanguage();
  const clauses = useClauses();
  const open = clauses.find((c) => c.id === record);
  const current = useRef<HTMLButtonElement>(null);
  useEffect(() => current.current?.scrollIntoView({ block: "nearest" }), [open?.id]);
  const title = (c: Clause) => (language === "fr" ? c.title_fr : c.title_en);
  const auditable = clauses.filter((c) => c.auditable).length;
  return (
    <div className={open ? "split" : "split split-waiting"}>
      <section className="list-side" aria-labelledby="page-title">
        <header className="list-head">
          <h1 id="page-title">{text("clauses-title")}</h1>
          <span className="muted">
            {text("clauses-intro", { standard: "ISO 9001:2015" })} ·{" "}
            {text("clauses-count", { count: auditable })}
          </span>
        </header>
        <ul className="clauses">
          {clauses.map((clause) => (
            <li key={clause.id} className={`depth-${clause.number.split(".").length}`}>
              <button
                type="button"
                ref={clause.id === record ? current : undefined}
                aria-current={clause.id === record}
                onClick={() => goTo("clauses", clause.id)}
              >
                <span className="option-reference">{clause.number}</span> {title(clause)}
              </button>
            </li>
          ))}
        </ul>
      </section>
      <aside className="panel" aria-label={open ? title(open) : text("clauses-title")}>
        {open ? <ClausePanel key={open.id} clause={open} /> : <p className="muted">{text("clauses-pick")}</p>}
      </aside>
    </div>
  );
}

function ClausePanel({ clause }: { clause: Clause }) {
  const text = useText();
  const language = useLanguage();
  const links = useLinks("clause", clause.id)?.filter((l) => l.register !== "clause");
  const questions = (language === "fr" ? clause.questions_fr : clause.questions_en)
    .split("\n")
    .filter(Boolean);
  const documented = clause.documented.split(" ").filter(Boolean);
  const lines = (items: string[]) => (
    <ul className="plain">
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
  return (
    <>
      <span className="small muted">{clause.number}</span>
      <h2 className="panel-title">{language === "fr" ? clause.title_fr : clause.title_en}</h2>
      {documented.length > 0 && (
        <p>
          {text("clause-documented")} {documented.map((d) => text(`clause-documented-${d}`)).join(", ")}
        </p>
      )}
      <h3>{text("clauses-linked")}</h3>
      {links?.length === 0 ? (
        <p className="muted">{text("clauses-none-linked")}</p>
      ) : (
        <LinkList ends={links ?? []} />
      )}
      <h3>{text("clauses-questions")}</h3>
      {lines(questions)}
      {clause.expected_evidence && (
        <>
          <h3>{text("clauses-evidence")}</h3>
          <div lang="fr">{lines(clause.expected_evidence.split("\n").filter(Boolean))}</div>
        </>
      )}
      {clause.note && (
        <div className="banner" lang="fr">
          {clause.note}
        </div>
      )}
      <p className="small muted">{text("clause-own-words")}</p>
    </>
  );
}
