/** The audit pack: chosen, made, looked at, saved. */
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { Button } from "react-aria-components";

import type { Failure } from "../../ipc/bindings/Failure";
import type { MadePack } from "../../ipc/bindings/MadePack";
import { client, isFailure } from "../../ipc/client";
import { keys } from "../../ipc/queries";
import { alteredText, useChanges } from "../../kit/changes";
import { today } from "../../kit/day";
import { useLanguage, useText } from "../../kit/language";
import { LongWorkProgress, useLongWork } from "../../kit/LongWork";
import { goTo } from "../../kit/router";
import { useRemembered } from "../../kit/storage";
import { PackChoices } from "./PackChoices";
import { PackHistory } from "./PackHistory";
import { completed, initial, options, type Chosen, type Template } from "./templates";
import { usePageCount } from "./usePageCount";

// The viewer is heavy and wanted on this page alone.
const Preview = lazy(() => import("./PackPreview"));

/** What is chosen is remembered for each template. */
export function Pack() {
  const [template, setTemplate] = useRemembered<Template>("pack-template", "full");
  return <PackFrom key={template} template={template} onTemplate={setTemplate} />;
}

interface FromProps {
  template: Template;
  onTemplate: (template: Template) => void;
}

function PackFrom({ template, onTemplate }: FromProps) {
  const text = useText();
  const language = useLanguage();
  const { change, fail, tell } = useChanges();
  const queries = useQueryClient();
  const otherwise = initial(template, language);
  const [known, setChosen] = useRemembered<Partial<Chosen>>(`pack:${template}`, otherwise);
  const chosen = completed(known, otherwise);
  const [date, setDate] = useState(today());
  const { step, run } = useLongWork();
  const [made, setMade] = useState<MadePack>();
  const [cancelled, setCancelled] = useState(false);
  const [altered, setAltered] = useState<Failure>();
  const pages = usePageCount(options(chosen, date));

  const make = async () => {
    setCancelled(false);
    setAltered(undefined);
    setMade(undefined);
    try {
      setMade(await run((progress) => client.makePack(options(chosen, date), progress)));
    } catch (thrown) {
      if (isFailure(thrown) && thrown.code === "cancelled") setCancelled(true);
      else if (isFailure(thrown) && thrown.code === "altered") setAltered(thrown);
      else fail(thrown);
    }
  };
  const save = async () => {
    try {
      const path = await client.chooseTarget(`${text("pack-file-name")} ${date}.pdf`, "PDF", "pdf");
      if (!path) return;
      // A dossier that can only be read keeps no note of it.
      await change(async () => (await client.savePack(path)) ?? { value: null, entry: null, tables: [] }, {
        quiet: true,
      });
      tell(text("pack-saved", { name: path.split(/[/\\]/).pop() ?? path }), {
        label: text("pack-show-in-folder"),
        act: () => void client.showInFolder(path).catch(fail),
      });
      await queries.invalidateQueries();
    } catch (thrown) {
      fail(thrown);
    }
  };

  return (
    <div className="pack">
      <section className="pack-options" aria-labelledby="page-title">
        <h1 id="page-title">{text("pack-page-title")}</h1>
        <p className="muted">{text("pack-intro")}</p>
        <PackChoices
          template={template}
          onTemplate={onTemplate}
          chosen={chosen}
          onChosen={setChosen}
          date={date}
          onDate={setDate}
        />
        <p className="small muted" role="status" data-testid="page-count">
          {pages === null ? text("pack-counting") : text("pack-pages-to-come", { pages })}
        </p>
        {step === null ? (
          <p className="actions">
            <Button className="button button-first" onPress={() => void make()}>
              {text("pack-make")}
            </Button>
            {made && (
              <Button className="button" onPress={() => void save()}>
                {text("action-save-as")}
              </Button>
            )}
          </p>
        ) : (
          <LongWorkProgress work="pack" step={step} />
        )}
        {cancelled && <p role="status">{text("pack-cancelled")}</p>}
        {made && step === null && (
          <div className="small muted" data-testid="made">
            <p role="status">{text("pack-made", { pages: made.pages, size: Math.ceil(made.size / 1000) })}</p>
            <p className="fingerprint">
              {text("pack-sha")} <code>{made.sha256}</code>
            </p>
          </div>
        )}
        <PackHistory />
      </section>
      <section className="pack-preview" aria-label={text("pack-preview")}>
        {made ? (
          <Suspense fallback={<p className="muted">{text("table-loading")}</p>}>
            <Preview key={made.sha256} size={made.size} />
          </Suspense>
        ) : altered ? (
          <Altered failure={altered} />
        ) : (
          <p className="muted pack-empty">{text("pack-preview-empty")}</p>
        )}
      </section>
    </div>
  );
}

/** Why no pack is made: what the dossier holds is not what its journal says. */
function Altered({ failure }: { failure: Failure }) {
  const text = useText();
  const { data: good } = useQuery({ queryKey: keys.lastGoodBackup(), queryFn: client.lastGoodBackup });
  return (
    <div className="banner banner-failed pack-altered" role="alert">
      <p>
        <strong>{text("pack-altered-title")}</strong>
      </p>
      <p>{text("error-altered")}</p>
      <ul>
        {failure.altered.map((found) => (
          <li key={`${found.code} ${found.table} ${found.subject}`}>{alteredText(text, found)}</li>
        ))}
      </ul>
      {good !== undefined && (
        <p>{good ? text("altered-backup", { path: good.path }) : text("altered-no-backup")}</p>
      )}
      <p className="actions">
        <Button className="button" onPress={() => goTo("settings")}>
          {text("pack-altered-see")}
        </Button>
      </p>
    </div>
  );
}
