/** Open data of contracts (DECP) brought in: what was read, repaired, and is to be looked at, value by value. */
import { useQuery } from "@tanstack/react-query";
import { Button } from "react-aria-components";

import { client } from "../../ipc/client";
import { keys } from "../../ipc/queries";
import { useChanges } from "../../kit/changes";
import { TextControl } from "../../kit/fields";
import { useText } from "../../kit/language";
import { LongWorkProgress, useLongWork } from "../../kit/LongWork";
import { goTo } from "../../kit/router";
import { useRemembered } from "../../kit/storage";
import { ImportReport, When } from "./ImportReport";
import { useDroppedFile } from "../../kit/useDroppedFile";

export function OpenData({ record, readOnly }: { record: string | null; readOnly: boolean }) {
  const text = useText();
  const { change, fail } = useChanges();
  const { step, run } = useLongWork();
  const [buyer, setBuyer] = useRemembered("open-data:buyer", "");
  const { data: imports } = useQuery({ queryKey: keys.openData(), queryFn: client.openDataImports });
  const bring = async (path: string) => {
    try {
      const made = await run((progress) =>
        change(() => client.importOpenData(path, buyer, progress), { long: true }),
      );
      goTo("open-data", made.id);
    } catch {
      // Already on screen.
    }
  };
  const choose = async () => {
    try {
      const path = await client.chooseOpenData(text("open-data-filter"));
      if (path) await bring(path);
    } catch (thrown) {
      fail(thrown);
    }
  };
  useDroppedFile((path) => !readOnly && void bring(path));
  const shown = imports?.find((made) => made.id === record) ?? imports?.[0];
  return (
    <div className="page import">
      <header className="list-head">
        <h1>{text("nav-open-data")}</h1>
        <span className="push" />
        <Button className="button" onPress={() => goTo("contracts")}>
          {text("action-close")}
        </Button>
      </header>
      <p className="lead-small">{text("open-data-intro")}</p>
      {step !== null ? (
        <LongWorkProgress work="import" step={step} />
      ) : (
        !readOnly && (
          <>
            <div className="form open-data-form">
              <TextControl
                label={text("open-data-buyer")}
                hint={text("open-data-buyer-hint")}
                value={buyer}
                onSave={setBuyer}
              />
            </div>
            <p className="actions">
              <Button className="button button-first" autoFocus onPress={() => void choose()}>
                {text("import-choose")}
              </Button>
            </p>
          </>
        )
      )}
      {shown && <ImportReport key={shown.id} made={shown} />}
      {imports && imports.length > 1 && (
        <section>
          <h2>{text("open-data-earlier")}</h2>
          <ul className="plain-list">
            {imports.map((made) => (
              <li key={made.id}>
                <button type="button" className="link" onClick={() => goTo("open-data", made.id)}>
                  {made.name}
                </button>{" "}
                <When made={made} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <p className="small muted">{text("open-data-licence")}</p>
    </div>
  );
}
