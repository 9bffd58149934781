/** Navigation on the left, the page in the middle, what is true of the whole dossier on top. */
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";

import { client } from "../ipc/client";
import { keys } from "../ipc/queries";
import { useRegisters } from "../kit/catalogue";
import { useChanges } from "../kit/changes";
import { useText } from "../kit/language";
import { goTo, usePlace } from "../kit/router";
import { draft } from "../kit/storage";
import { RegisterPage } from "../kit/RegisterPage";
import { Toasts } from "../kit/Toasts";
import { Clauses } from "../features/requirement";
import { Drill } from "../features/drill";
import { DrillBar } from "../features/drill";
import { Import } from "../features/import";
import { Interview } from "../features/audit";
import { Merge } from "../features/sync";
import { Journal } from "../features/journal";
import { Legality } from "../features/contract";
import { OpenData } from "../features/import";
import { Pack } from "../features/pack";
import { GapTrail, Preparation } from "../features/preparation";
import { Samples } from "../features/sample";
import { Standards } from "../features/requirement";
import { Statistics } from "../features/statistics";
import { Team } from "../features/sync";
import { useTeam } from "../features/sync";
import { Settings, type Surroundings } from "../features/settings";
import { FileBanners } from "./FileBanners";
import { Navigation } from "./Navigation";
import { Palette, type Command } from "./Palette";
import { BackupSign } from "./BackupSign";
import { QueryFailures } from "./QueryFailures";
import { SavedSign } from "./SavedSign";
import { TeamBadge } from "./TeamBadge";
import { PAGES } from "./pages";
import { ShortcutSheet } from "./ShortcutSheet";
import { toRegion, useShortcuts } from "./shortcuts";
import { useBackups } from "./useBackups";
import { useKeptFocus } from "./useKeptFocus";

interface WorkplaceProps extends Surroundings {
  onClosed: () => void;
  /** What waits for a name waits no longer. */
  onLeave: () => void;
}

export function Workplace(props: WorkplaceProps) {
  const text = useText();
  const place = usePlace();
  const changes = useChanges();
  const [searching, setSearching] = useState(false);
  const [drilling, setDrilling] = useState(false);
  const [showingKeys, setShowingKeys] = useState(false);
  const main = useRef<HTMLElement>(null);
  useKeptFocus(main);
  // The organisation may be edited while its dossier is open.
  const { data: current = props.current } = useQuery({
    queryKey: keys.current(),
    queryFn: async () => (await client.current()) ?? props.current,
  });
  const registers = useRegisters();
  const register = registers.find((r) => r.page === place.page);
  const { known, failed, backUp } = useBackups(current.path);
  const team = useTeam(current.path);
  const { exchange } = team;

  useEffect(() => draft.keepSecret(current.protected), [current.protected]);
  const { settled } = changes;
  const { onLeave } = props;
  const leave = async () => {
    // Leaving the field under way saves it.
    (document.activeElement as HTMLElement | null)?.blur();
    await new Promise((done) => setTimeout(done));
    onLeave();
    await settled();
    await Promise.all([backUp(), exchange()]);
  };
  const latest = useRef(leave);
  useEffect(() => {
    latest.current = leave;
  });
  useEffect(() => {
    const stop = client.onClose(() => latest.current());
    return () => void stop.then((s) => s());
  }, []);

  const copy = async () => {
    try {
      const path = await client.chooseTarget(current.name, text("welcome-filter"), "probant");
      if (!path) return;
      await client.saveCopy(path);
      changes.tell(text("settings-copied", { name: path.split(/[/\\]/).pop() ?? path }));
    } catch (thrown) {
      changes.fail(thrown);
    }
  };
  const close = () => void leave().then(client.close).then(props.onClosed).catch(changes.fail);
  const makeNew = (page: string) => {
    if (!current.read_only) goTo(page, "new");
  };
  useShortcuts({
    "ctrl+k": () => setSearching(true),
    "ctrl+z": () => void changes.undo(),
    "ctrl+shift+z": () => void changes.redo(),
    "ctrl+y": () => void changes.redo(),
    n: () => makeNew(register?.page ?? "findings"),
    "?": () => setShowingKeys(true),
    F6: () => toRegion(1),
    "shift+F6": () => toRegion(-1),
    "/": () => document.querySelector<HTMLElement>(".filter-words")?.focus(),
  });
  const commands: Command[] = [
    ...PAGES.map((page) => ({
      key: page,
      group: "search-pages" as const,
      label: text.composed(`nav-${page}`),
      act: () => goTo(page),
    })),
    ...[
      { key: "new-sample", act: () => makeNew("samples") },
      { key: "drill", act: () => goTo("drill") },
      { key: "undo", act: () => void changes.undo() },
      { key: "redo", act: () => void changes.redo() },
      { key: "verify", act: () => goTo("journal") },
      { key: "merge", act: () => goTo("merge") },
      { key: "keys", act: () => setShowingKeys(true) },
      { key: "copy", act: () => void copy() },
      { key: "theme", act: () => props.onTheme(props.theme === "dark" ? "light" : "dark") },
      { key: "close", act: close },
    ].map((c) => ({ ...c, group: "search-commands" as const, label: text.composed(`command-${c.key}`) })),
    ...registers.map((r) => ({
      key: `new-${r.name}`,
      group: "search-commands" as const,
      label: text.composed(`${r.name}-new`),
      act: () => makeNew(r.page),
    })),
  ];

  const page = () => {
    if (register) {
      return (
        <RegisterPage
          key={register.name}
          register={register}
          record={place.record}
          full={place.full}
          at={place.at}
          readOnly={current.read_only}
        />
      );
    }
    switch (place.page) {
      case "import":
        return (
          <Import
            key={place.record}
            register={place.record}
            pasted={place.full}
            readOnly={current.read_only}
          />
        );
      case "open-data":
        return <OpenData record={place.record} readOnly={current.read_only} />;
      case "pack":
        return <Pack />;
      case "clauses":
        return <Clauses record={place.record} readOnly={current.read_only} />;
      case "drill":
        return <Drill readOnly={current.read_only} onStart={() => setDrilling(true)} />;
      case "interview":
        return (
          <Interview
            key={place.record}
            auditId={place.record ?? ""}
            readOnly={current.read_only}
            sign={<SavedSign readOnly={current.read_only} />}
          />
        );
      case "standards":
        return <Standards record={place.record} readOnly={current.read_only} />;
      case "legality":
        return <Legality readOnly={current.read_only} />;
      case "merge":
        return (
          <Merge
            key={place.record}
            copy={place.record}
            readOnly={current.read_only}
            onMerged={() => void exchange()}
          />
        );
      case "team":
        return <Team team={team} readOnly={current.read_only} />;
      case "journal":
        return <Journal readOnly={current.read_only} />;
      case "samples":
        return <Samples record={place.record} readOnly={current.read_only} />;
      case "statistics":
        return <Statistics />;
      case "settings":
        return (
          <Settings
            {...props}
            current={current}
            at={place.at}
            onBackUp={backUp}
            onCopy={() => void copy()}
            onClose={close}
          />
        );
      default:
        return <Preparation current={current} />;
    }
  };
  return (
    <div className={place.page === "interview" ? "workplace workplace-full" : "workplace"}>
      <button type="button" className="skip" onClick={() => main.current?.focus()}>
        {text("nav-skip")}
      </button>
      <Navigation current={current} page={place.page} />
      <div className="stage">
        <header className="top">
          <b>{text.composed(`nav-${place.page}`)}</b>
          <span className="where">{current.organisation.name}</span>
          <button type="button" className="find" onClick={() => setSearching(true)}>
            {text("search-open")} <kbd>Ctrl K</kbd>
          </button>
          <TeamBadge team={team} />
          <BackupSign known={known} failed={failed} />
          <SavedSign readOnly={current.read_only} />
        </header>
        <GapTrail page={place.page} />
        {drilling && <DrillBar onEnd={() => setDrilling(false)} />}
        <main ref={main} tabIndex={-1} className="main">
          <FileBanners current={current} onCopy={() => void copy()} />
          <QueryFailures />
          {page()}
        </main>
      </div>
      <ShortcutSheet open={showingKeys} onClose={() => setShowingKeys(false)} />
      <Palette open={searching} onClose={() => setSearching(false)} commands={commands} />
      <Toasts />
    </div>
  );
}
