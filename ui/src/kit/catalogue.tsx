/** What the application hands to the kit, which knows no domain: its registers, and how a change reads. */
import { createContext, useContext, useMemo, type ReactNode } from "react";

import type { Intent } from "../ipc/bindings/Intent";
import { useText, type Text } from "./language";
import type { RegisterDefinition } from "./register";

export interface Catalogue {
  /** The registers with a page of their own, in the order of the navigation. */
  registers: readonly RegisterDefinition[];
  /** What a change was for, as a sentence. */
  intent: (text: Text, intent: Intent) => string;
}

const Given = createContext<Catalogue>({ registers: [], intent: (text, { code }) => text(`intent-${code}`) });

export function CatalogueProvider({ catalogue, children }: { catalogue: Catalogue; children: ReactNode }) {
  return <Given.Provider value={catalogue}>{children}</Given.Provider>;
}

export function useRegisters(): readonly RegisterDefinition[] {
  return useContext(Given).registers;
}

export function useIntent(): (intent: Intent) => string {
  const text = useText();
  const { intent: read } = useContext(Given);
  return useMemo(() => (intent) => read(text, intent), [read, text]);
}
