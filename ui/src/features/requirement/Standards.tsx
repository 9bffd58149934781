/** Standards side by side: which one the certificate is for, and what changes from one edition to the next. */
import { useQuery } from "@tanstack/react-query";
import { Button } from "react-aria-components";

import { client } from "../../ipc/client";
import { keys } from "../../ipc/queries";
import { useChanges } from "../../kit/changes";
import { useLanguage, useText } from "../../kit/language";
import { goTo } from "../../kit/router";
import { standardName, useStandards } from "./clauses";
import { EditionDelta } from "./EditionDelta";

/** The edition that is built in besides the default one. */
const NEXT_EDITION = "iso-9001-2026";

export function Standards({ record, readOnly }: { record: string | null; readOnly: boolean }) {
  const text = useText();
  const language = useLanguage();
  const { act, tell, fail } = useChanges();
  const { standards, certified } = useStandards();
  const shown = standards.find((s) => s.id === record) ?? standards.find((s) => s.follows !== null);
  const bring = async () => {
    const path = await client.chooseJson(text("standards-file"));
    if (path) {
      act(
        () => client.importStandard(path),
        (added) => goTo("standards", added.id),
      );
    }
  };
  const template = async () => {
    try {
      const path = await client.chooseTarget(`${text("standards-template-name")}.json`, "JSON", "json");
      if (!path) return;
      await client.saveStandardTemplate(path);
      tell(text("import-template-done", { name: path.split(/[/\\]/).pop() ?? path }));
    } catch (thrown) {
      fail(thrown);
    }
  };
  return (
    <div className="page standards">
      <header className="list-head">
        <h1>{text("nav-standards")}</h1>
        <span className="push" />
        {!readOnly && !standards.some((s) => s.id === NEXT_EDITION) && (
          <Button
            className="button button-first"
            onPress={() => act(client.addNextEdition, (added) => goTo("standards", added.id))}
          >
            {text("standards-add-next")}
          </Button>
        )}
        {!readOnly && (
          <Button className="button" onPress={() => bring().catch(fail)}>
            {text("standards-import")}
          </Button>
        )}
        <Button className="button" onPress={() => void template()}>
          {text("standards-template")}
        </Button>
      </header>
      <p className="lead-small">{text("standards-intro")}</p>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{text("organisation-standard_id")}</th>
            <th scope="col">{text("standards-certificate")}</th>
            <th scope="col">{text("standards-note")}</th>
          </tr>
        </thead>
        <tbody>
          {standards.map((standard) => (
            <tr key={standard.id}>
              <th scope="row">
                <button
                  type="button"
                  className="link"
                  onClick={() =>
                    goTo(standard.follows ? "standards" : "clauses", standard.follows ? standard.id : null)
                  }
                >
                  {standardName(standard)}
                </button>
              </th>
              <td>
                {standard.id === certified?.id ? (
                  <strong>{text("standards-certified")}</strong>
                ) : (
                  <Button
                    className="button button-quiet"
                    isDisabled={readOnly}
                    onPress={() => act(() => client.chooseStandard(standard.id))}
                  >
                    {text("standards-choose")}
                  </Button>
                )}
              </td>
              <td className="small">{language === "fr" ? standard.note_fr : standard.note_en}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown?.follows && <Compared id={shown.id} readOnly={readOnly} />}
    </div>
  );
}

function Compared({ id, readOnly }: { id: string; readOnly: boolean }) {
  const { act } = useChanges();
  const { data } = useQuery({ queryKey: keys.delta(id), queryFn: () => client.compareStandard(id) });
  if (!data?.before) return null;
  return (
    <EditionDelta
      compared={data}
      onCarryOver={readOnly ? undefined : () => act(() => client.carryOver(id))}
    />
  );
}
