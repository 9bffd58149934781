/** The window: the first screen until a dossier is open, then the work place. */
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";

import type { Current } from "../ipc/bindings/Current";
import type { Workstation } from "../ipc/bindings/Workstation";
import { client } from "../ipc/client";
import { CatalogueProvider } from "../kit/catalogue";
import { MakingProvider } from "../kit/QuickRecord";
import { ChangesProvider, failureText } from "../kit/changes";
import { LanguageProvider, useText } from "../kit/language";
import { goTo } from "../kit/router";
import { useRemembered } from "../kit/storage";
import { Welcome } from "../features/file";
import type { Theme } from "../features/settings";
import { AuthorDialog } from "./AuthorDialog";
import { Boundary } from "./Boundary";
import { CATALOGUE } from "./registers";
import { Workplace } from "./Workplace";
import { useZoom } from "./zoom";

export function App() {
  const queries = useQueryClient();
  const [workstation, setWorkstation] = useState<Workstation>();
  const [current, setCurrent] = useState<Current | null>();
  const [failed, setFailed] = useState<{ thrown: unknown; path: string } | null>(null);
  const [theme, setTheme] = useRemembered<Theme>("theme", "system");
  useZoom();
  // Who is asked for their name, and the change that waits for it.
  const [unstarted, setUnstarted] = useState<unknown>();
  const [asking, setAsking] = useState<{ answer: (named: boolean) => void }>();
  const named = useRef(false);
  useEffect(() => {
    named.current = (workstation?.author.name ?? "").trim() !== "";
  }, [workstation]);
  const waiting = useRef<Promise<boolean>>(null);
  const ask = useCallback(async () => {
    if (named.current) return true;
    // Several changes that wait for a name wait for one answer.
    waiting.current ??= new Promise<boolean>((answer) => setAsking({ answer })).finally(() => {
      waiting.current = null;
      setAsking(undefined);
    });
    return waiting.current;
  }, []);
  useEffect(() => {
    document.documentElement.dataset["theme"] = theme;
  }, [theme]);

  const show = useCallback(
    (next: Current | null) => {
      queries.clear();
      setCurrent(next);
      if (next) goTo("preparation");
      void client.workstation().then(setWorkstation);
    },
    [queries],
  );
  const openAsked = useCallback(async () => {
    const path = await client.asked();
    if (!path) return false;
    try {
      show(await client.open(path, false));
    } catch (thrown) {
      setFailed({ thrown, path });
      setCurrent(null);
    }
    return true;
  }, [show]);
  useEffect(() => {
    void (async () => {
      try {
        setWorkstation(await client.workstation());
        if (!(await openAsked())) setCurrent(await client.current());
      } catch (thrown) {
        setUnstarted(thrown);
      }
    })();
    const stop = client.onOpenAsked(() => void openAsked());
    return () => void stop.then((s) => s());
  }, [openAsked]);
  useEffect(() => {
    void client.setTitle(current ? `${current.organisation.name} – Probant` : "Probant");
  }, [current]);

  if (unstarted !== undefined) return <Unstarted thrown={unstarted} />;
  if (!workstation || current === undefined) return null;
  const setLanguage = (language: "fr" | "en") => void client.setLanguage(language).then(setWorkstation);
  return (
    <LanguageProvider language={workstation.language}>
      <CatalogueProvider catalogue={CATALOGUE}>
        <ChangesProvider key={current?.path ?? ""} ask={ask}>
          <Boundary>
            {current ? (
              <MakingProvider readOnly={current.read_only}>
                <Workplace
                  key={current.path}
                  onLeave={() => asking?.answer(false)}
                  current={current}
                  workstation={workstation}
                  theme={theme}
                  onTheme={setTheme}
                  onLanguage={setLanguage}
                  onWorkstation={setWorkstation}
                  onClosed={() => show(null)}
                />
              </MakingProvider>
            ) : (
              <Welcome
                key={failed?.path ?? ""}
                workstation={workstation}
                failed={failed}
                onOpened={show}
                onLanguage={setLanguage}
              />
            )}
            {asking && (
              <AuthorDialog
                workstation={workstation}
                onNamed={(next) => {
                  setWorkstation(next);
                  named.current = true;
                  asking.answer(true);
                }}
                onCancel={() => asking.answer(false)}
              />
            )}
          </Boundary>
        </ChangesProvider>
      </CatalogueProvider>
    </LanguageProvider>
  );
}

/** Nothing could be read at the start: said in the language of the system, since the chosen one is not known. */
function Unstarted({ thrown }: { thrown: unknown }) {
  return (
    <LanguageProvider language={navigator.language.startsWith("fr") ? "fr" : "en"}>
      <UnstartedPage thrown={thrown} />
    </LanguageProvider>
  );
}

function UnstartedPage({ thrown }: { thrown: unknown }) {
  const text = useText();
  return (
    <main className="welcome" role="alert">
      <p className="banner banner-failed">{failureText(text, thrown)}</p>
      <button type="button" className="button button-first" onClick={() => window.location.reload()}>
        {text("action-retry")}
      </button>
    </main>
  );
}
