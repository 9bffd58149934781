/** What a change was for, as a sentence. */
import type { Intent } from "../../ipc/bindings/Intent";
import type { Text } from "../../kit/language";

export function intentText(text: Text, intent: Intent): string {
  switch (intent.code) {
    case "undo":
    case "redo":
      return text(`intent-${intent.code}`, { of: intentText(text, intent.of) });
    case "version-step":
      return text("intent-version-step", {
        ...intent,
        state: text.composed(`procedure-state-${intent.state}`).toLowerCase(),
      });
    case "assess":
      return text("intent-assess", {
        ...intent,
        state: text.composed(`clause-state-${intent.state}`).toLowerCase(),
      });
    case "action-step":
    case "audit-step":
    case "nonconformity-step": {
      const register = intent.code.replace("-step", "");
      return text(`intent-${intent.code}`, {
        ...intent,
        state: text.composed(`${register}-state-${intent.state}`).toLowerCase(),
      });
    }
    case "sample-outcome":
      return text("intent-sample-outcome", {
        ...intent,
        outcome: text.composed(`sample-outcome-${intent.outcome}`).toLowerCase(),
      });
    case "set-piece":
      return text("intent-set-piece", {
        ...intent,
        state: text.composed(`piece-state-${intent.state}`).toLowerCase(),
      });
    case "override-check":
    case "withdraw-override":
      return text(`intent-${intent.code}`, { ...intent, rule: text.composed(`check-${intent.rule}`) });
    case "merge": {
      const authors = intent.authors.filter(Boolean).join(" · ") || text("author-nobody");
      if (intent.name === "") return text("intent-merge-team", { records: intent.records, authors });
      return text("intent-merge", { name: intent.name, records: intent.records, authors });
    }
    case "answer": {
      const fields = intent.fields.map((f) => text.composed(`nonconformity-${f}`).toLowerCase()).join(", ");
      return text("intent-answer", { reference: intent.reference, fields });
    }
    case "edit":
      return text("intent-edit", {
        reference: intent.reference,
        register: text.composed(`${intent.register}-register`),
        fields: fieldNames(text, intent.register, intent.fields),
      });
    case "edit-several":
      return text("intent-edit-several", {
        count: intent.count,
        register: text.composed(`${intent.register}-register`),
        fields: fieldNames(text, intent.register, intent.fields),
      });
    case "import": {
      const register = text.composed(`${intent.register}-register`);
      if (intent.name === "") return text("intent-import-pasted", { ...intent, register });
      return text("intent-import", { ...intent, register });
    }
    default: {
      const { code, ...rest } = intent;
      const args =
        "register" in rest ? { ...rest, register: text.composed(`${rest.register}-register`) } : rest;
      return text(`intent-${code}`, args);
    }
  }
}

function fieldNames(text: Text, register: string, fields: readonly string[]): string {
  const name = (field: string) =>
    field.startsWith("custom:") ? field.slice(7) : text.composed(`${register}-${field}`).toLowerCase();
  return fields.map(name).join(", ");
}
