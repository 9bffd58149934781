/** Everything that happened to a record: who, when, which fields, before and after. */
import { useQuery } from "@tanstack/react-query";

import type { Alteration } from "../ipc/bindings/Alteration";
import { client } from "../ipc/client";
import { keys } from "../ipc/queries";
import { useIntent } from "./catalogue";
import { formatDay, formatInstant, useLanguage, useText } from "./language";
import { fieldLabel, wordLabel, type RegisterDefinition } from "./register";

export function History({ register, id }: { register: RegisterDefinition; id: string }) {
  const text = useText();
  const intent = useIntent();
  const language = useLanguage();
  const { data } = useQuery({
    queryKey: keys.history(register.name, id, language),
    queryFn: () => client.history(register.name, id),
  });
  return (
    <ol className="history">
      {data?.map((item) => (
        <li key={item.entry.seq}>
          <p className="history-head">
            <strong>{intent(item.entry.intent)}</strong>
            <span className="small muted">
              {formatInstant(item.entry.at, language)} · {item.entry.author || text("author-nobody")}
            </span>
          </p>
          {item.entry.intent.code !== "create" && item.alterations.length > 0 && (
            <dl className="alterations">
              {item.alterations.map((a) => (
                <AlterationRow key={a.field} register={register} alteration={a} />
              ))}
            </dl>
          )}
        </li>
      ))}
    </ol>
  );
}

function AlterationRow({ register, alteration }: { register: RegisterDefinition; alteration: Alteration }) {
  const text = useText();
  const language = useLanguage();
  const field = register.fields.find((f) => [f.name, `custom:${f.label}`].includes(alteration.field));
  const show = (value: string | null) => {
    if (!value) return <span className="faint">{text("history-empty")}</span>;
    if (field?.kind === "day") return formatDay(value, language);
    if (field?.kind === "choice") return wordLabel(text, register.name, field, value);
    return alteration.field === "archived_at" ? formatInstant(value, language) : value;
  };
  return (
    <>
      <dt>{fieldLabel(text, register, alteration.field)}</dt>
      <dd>
        <del>{show(alteration.old)}</del> → <ins>{show(alteration.new)}</ins>
      </dd>
    </>
  );
}
