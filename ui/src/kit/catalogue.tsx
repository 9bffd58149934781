/** What the application hands to the kit, which knows no domain: its registers, and how a change reads. */
import { useQuery } from "@tanstack/react-query";
import { createContext, useContext, useMemo, type ReactNode } from "react";

import type { CustomField } from "../ipc/bindings/CustomField";
import type { Intent } from "../ipc/bindings/Intent";
import { client } from "../ipc/client";
import { keys } from "../ipc/queries";
import { useText, type Args, type Text } from "./language";
import type { FieldDefinition, FieldKind, RegisterDefinition } from "./register";

export interface Catalogue {
  /** The registers with a page of their own, in the order of the navigation. */
  registers: readonly RegisterDefinition[];
  /** What a change was for, as a sentence. */
  intent: (text: Text, intent: Intent) => string;
}

const Given = createContext<Catalogue>({
  registers: [],
  intent: (text, { code, ...rest }) => text.composed(`intent-${code}`, rest as Args),
});

export function CatalogueProvider({ catalogue, children }: { catalogue: Catalogue; children: ReactNode }) {
  return <Given.Provider value={catalogue}>{children}</Given.Provider>;
}

/** The fields that people added, of every register. */
export function useCustomFields(): CustomField[] {
  const { data = NONE } = useQuery({ queryKey: keys.customFields(), queryFn: client.customFields });
  return data;
}

const NONE: CustomField[] = [];

/** The registers, each with the fields that people added to it. */
export function useRegisters(): readonly RegisterDefinition[] {
  const { registers } = useContext(Given);
  const custom = useCustomFields();
  return useMemo(() => {
    if (custom.length === 0) return registers;
    return registers.map((register) => {
      const own = custom.filter((field) => field.register === register.name);
      return own.length > 0
        ? { ...register, fields: [...register.fields, ...own.map(fieldOfCustom)] }
        : register;
    });
  }, [registers, custom]);
}

const KINDS: Record<string, FieldKind> = {
  "long-text": "long",
  number: "count",
  day: "day",
  choice: "choice",
  // Yes, no, or nothing said.
  flag: "choice",
};

function fieldOfCustom(field: CustomField): FieldDefinition {
  const words = field.kind === "flag" ? ["true", "false"] : field.choices.split("\n");
  const kind = KINDS[field.kind] ?? "text";
  return {
    name: `custom:${field.id}`,
    label: field.name,
    kind,
    ...(kind === "choice" && { words }),
    ...(field.kind === "person" && { person: true }),
  };
}

export function useIntent(): (intent: Intent) => string {
  const text = useText();
  const { intent: read } = useContext(Given);
  return useMemo(() => (intent) => read(text, intent), [read, text]);
}
