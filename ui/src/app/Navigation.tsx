/** The four groups of pages, with how much each holds. */
import { useQuery } from "@tanstack/react-query";

import type { Current } from "../ipc/bindings/Current";
import { client } from "../ipc/client";
import { keys } from "../ipc/queries";
import { today } from "../kit/day";
import { useLanguage, useText } from "../kit/language";
import { anyOf, queryOf } from "../kit/query";
import { useStandards } from "../features/requirement";
import { registerOn } from "../kit/declared";
import { GROUPS } from "./pages";

export function Navigation({ current, page }: { current: Current; page: string }) {
  const text = useText();
  return (
    <nav className="navigation" aria-label={text("nav-label")}>
      <div className="brand">
        {text("app-name")}
        <small>{current.organisation.name}</small>
      </div>
      {GROUPS.map(({ group, pages }) => (
        <div key={group ?? ""}>
          {group && <h2>{text(group)}</h2>}
          {pages.map((entry) => (
            <a key={entry} href={`#/${entry}`} aria-current={entry === page ? "page" : undefined}>
              {text.composed(`nav-${entry}`)}
              <PageCount page={entry} />
            </a>
          ))}
        </div>
      ))}
    </nav>
  );
}

/** How much a page holds, where that is a number. */
function PageCount({ page }: { page: string }) {
  const register = registerOn(page);
  if (register) return <Count register={register} />;
  return page === "preparation" ? <GapCount /> : null;
}

/** How much is missing today. */
function GapCount() {
  const language = useLanguage();
  const { data } = useQuery({
    queryKey: keys.readiness(today(), language),
    queryFn: () => client.readiness(today()),
  });
  const all = data?.counts.reduce((sum, { count }) => sum + count, 0);
  return <span> {all?.toLocaleString(language)}</span>;
}

function Count({ register }: { register: string }) {
  const language = useLanguage();
  const { certified } = useStandards();
  // Of the standard of the certificate, only what an auditor asks for is counted.
  const filters =
    register === "clause" ? [anyOf("auditable", "1"), anyOf("standard_id", certified?.id ?? "")] : [];
  const query = queryOf(language, { filters });
  const { data } = useQuery({
    queryKey: keys.count(register, query),
    queryFn: () => client.page(register, query),
  });
  return <span> {data?.total.toLocaleString(language)}</span>;
}
