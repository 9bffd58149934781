import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act as drawn, type ReactNode } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { ChangesProvider } from "./changes";
import { DayControl } from "./DayControl";
import { NumberControl, TextControl } from "./fields";
import { LanguageProvider } from "./language";
import { draft } from "./storage";
import { readable } from "./unread";

vi.mock("../ipc/client", async (real) => ({
  ...(await real<typeof import("../ipc/client")>()),
  client: { undo: vi.fn(), redo: vi.fn(), undoEntry: vi.fn() },
}));

let root: Root;
let place: HTMLElement;
const draw = (field: ReactNode) =>
  drawn(async () =>
    root.render(
      <QueryClientProvider client={new QueryClient()}>
        <LanguageProvider language="fr">
          <ChangesProvider>{field}</ChangesProvider>
        </LanguageProvider>
      </QueryClientProvider>,
    ),
  );
const unread = () => place.querySelector("[data-unread]") !== null;
const ask = async () => {
  let whole = false;
  await drawn(async () => {
    whole = await readable(place);
  });
  return whole;
};

beforeEach(() => {
  (globalThis as Record<string, unknown>)["IS_REACT_ACT_ENVIRONMENT"] = true;
  place = document.body.appendChild(document.createElement("div"));
  root = createRoot(place);
});
afterEach(async () => {
  await drawn(async () => root.unmount());
  place.remove();
  ["day", "number", "text"].forEach((key) => draft.drop(key));
});

describe("what was typed before the window was closed", () => {
  it("and is no day is said, and holds the form back", async () => {
    draft.keep("day", "31/02/2027");
    const save = vi.fn();
    await draw(<DayControl label="Jour" draftKey="day" value={null} onSave={save} />);
    expect(unread()).toBe(true);
    expect(place.textContent).toContain("28 jours");
    expect(await ask()).toBe(false);
    expect(save).not.toHaveBeenCalled();
  });

  it("and is no number is said, and holds the form back", async () => {
    draft.keep("number", "douze");
    await draw(<NumberControl label="Nombre" draftKey="number" value={0} onSave={vi.fn()} />);
    expect(unread()).toBe(true);
    expect(await ask()).toBe(false);
  });

  it("and can be read goes into the form", async () => {
    draft.keep("day", "12/03/2027");
    draft.keep("text", "Visa absent");
    const [day, words] = [vi.fn(), vi.fn()];
    await draw(
      <>
        <DayControl label="Jour" draftKey="day" value={null} onSave={day} />
        <TextControl label="Texte" draftKey="text" value="" onSave={words} />
      </>,
    );
    expect(unread()).toBe(false);
    expect(await ask()).toBe(true);
    expect(day).toHaveBeenCalledWith("2027-03-12");
    expect(words).toHaveBeenCalledWith("Visa absent");
  });
});

it("a value that comes from elsewhere takes away what could not be read, and its sentence", async () => {
  draft.keep("day", "31/02/2027");
  const field = (value: string | null) => (
    <DayControl label="Jour" draftKey="day" value={value} onSave={vi.fn()} />
  );
  await draw(field(null));
  await draw(field("2027-02-28"));
  expect(unread()).toBe(false);
  expect(place.querySelector("input")?.value).toBe("28/02/2027");
});
