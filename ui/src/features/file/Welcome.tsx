/** The first screen: a new dossier, one that exists, or the demonstration. */
import { useState } from "react";
import { Button } from "react-aria-components";

import type { Current } from "../../ipc/bindings/Current";
import type { Workstation } from "../../ipc/bindings/Workstation";
import { client, isFailure } from "../../ipc/client";
import type { Key } from "../../ipc/keys";
import { failureText } from "../../kit/changes";
import { formatInstant, useLanguage, useText } from "../../kit/language";
import { Guide } from "./Guide";
import { Unlock } from "./Unlock";

interface WelcomeProps {
  workstation: Workstation;
  /** A file the system asked to open, which could not be. */
  failed: { thrown: unknown; path: string } | null;
  onOpened: (current: Current) => void;
  onLanguage: (language: "fr" | "en") => void;
}

export function Welcome({ workstation, failed, onOpened, onLanguage }: WelcomeProps) {
  const text = useText();
  const language = useLanguage();
  const [guide, setGuide] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState(failed);
  const attempt = async (path: string, work: () => Promise<Current>) => {
    setBusy(true);
    setFailure(null);
    try {
      onOpened(await work());
    } catch (thrown) {
      setFailure({ thrown, path });
      setBusy(false);
    }
  };
  const openPath = (path: string, readOnly = false) => attempt(path, () => client.open(path, readOnly));
  const browse = async () => {
    const path = await client.chooseDossier(text("welcome-filter"));
    if (path) await openPath(path);
  };
  if (guide) return <Guide workstation={workstation} onOpened={onOpened} onCancel={() => setGuide(false)} />;
  if (failure && isFailure(failure.thrown) && failure.thrown.code === "locked") {
    const again = failure.path ? () => openPath(failure.path) : () => attempt("", client.demonstration);
    return (
      <main className="welcome">
        <Unlock path={failure.path} onUnlocked={() => void again()} onCancel={() => setFailure(null)} />
      </main>
    );
  }
  const readable =
    failure && isFailure(failure.thrown) && ["in-use", "read-only", "damaged"].includes(failure.thrown.code);

  return (
    <main className="welcome" aria-busy={busy}>
      <header>
        <h1>{text("app-name")}</h1>
        <p className="lead">{text("app-tagline")}</p>
      </header>
      {failure && (
        <div className="banner banner-failed" role="alert">
          <p>{failureText(text, failure.thrown)}</p>
          {readable && (
            <Button className="button" onPress={() => void openPath(failure.path, true)}>
              {text("error-read-only-open")}
            </Button>
          )}
        </div>
      )}
      <div className="doors">
        <Door label="welcome-new" busy={busy} first act={() => setGuide(true)} />
        <Door label="welcome-open" busy={busy} act={() => void browse()} />
        <Door label="welcome-demo" busy={busy} act={() => void attempt("", client.demonstration)} />
      </div>
      <section aria-labelledby="recent">
        <h2 id="recent">{text("welcome-recent")}</h2>
        {workstation.recent.length === 0 && <p className="muted">{text("welcome-no-recent")}</p>}
        <ul className="recent">
          {workstation.recent.map((r) => (
            <li key={r.path}>
              <button type="button" className="link" disabled={busy} onClick={() => void openPath(r.path)}>
                {r.organisation}
              </button>
              <span className="small muted path">{r.path}</span>
              <span className="small muted">{formatInstant(r.opened_at, language)}</span>
            </li>
          ))}
        </ul>
      </section>
      <footer className="small muted">
        <span>{busy ? text("welcome-loading") : text("welcome-offline")}</span>
        <span className="push" />
        {(["fr", "en"] as const).map((l) => (
          <button
            key={l}
            type="button"
            className="link"
            lang={l}
            aria-current={l === language}
            onClick={() => onLanguage(l)}
          >
            {text(`language-${l}`)}
          </button>
        ))}
      </footer>
    </main>
  );
}

function Door(props: { label: Key; busy: boolean; first?: boolean; act: () => void }) {
  const text = useText();
  return (
    <button
      type="button"
      className={props.first ? "door door-first" : "door"}
      disabled={props.busy}
      onClick={props.act}
    >
      <strong>{text(props.label)}</strong>
      <span>{text.composed(`${props.label}-hint`)}</span>
    </button>
  );
}
