/** A slot of the plan, field by field. */
import { useQuery } from "@tanstack/react-query";
import { Button } from "react-aria-components";

import type { Slot } from "../../ipc/bindings/Slot";
import { client } from "../../ipc/client";
import { keys } from "../../ipc/queries";
import { useChanges } from "../../kit/changes";
import { fieldsOf } from "../../kit/declared";
import { useLanguage, useText } from "../../kit/language";
import { useProblems } from "../../kit/problems";
import { RecordForm } from "../../kit/RecordForm";
import { draft } from "../../kit/storage";

const FIELDS = fieldsOf("slot", [
  "held_on",
  "starts_at",
  "ends_at",
  "theme",
  "process_id",
  { name: "clauses", hint: "audit-scope_clauses-hint" },
  { name: "auditors", hint: "audit-team-hint", kind: "long" },
  { name: "auditees", hint: "audit-team-hint", kind: "long" },
  "place",
  { name: "independence", hint: "slot-independence-hint", kind: "long" },
]);

interface SlotFormProps {
  slot: Slot;
  readOnly: boolean;
  onClose: () => void;
}

export function SlotForm({ slot, readOnly, onClose }: SlotFormProps) {
  const text = useText();
  const language = useLanguage();
  const { change, act } = useChanges();
  const { problems, attempt } = useProblems();
  const { data: process } = useQuery({
    enabled: slot.process_id !== null,
    queryKey: keys.option("process", slot.process_id, language),
    queryFn: () => client.option("process", slot.process_id ?? ""),
  });
  return (
    <section className="slot-form" aria-label={text("slot-form")}>
      <RecordForm
        register="slot"
        fields={FIELDS}
        values={slot as unknown as Record<string, unknown>}
        shown={process ? { process_id: process } : {}}
        problems={problems}
        readOnly={readOnly}
        draftKey={slot.id}
        onSave={(field, value) =>
          void attempt([field], async () => {
            await change(() => client.editSlot(slot.id, { [field]: value }), { slot: `${slot.id}:${field}` });
            draft.drop(`${slot.id}:${field}`);
          })
        }
      />
      <p className="actions">
        {!readOnly && (
          <Button
            className="button button-quiet"
            onPress={() => act(() => client.removeSlot(slot.id), onClose)}
          >
            {text("action-remove")}
          </Button>
        )}
        <Button className="button button-quiet" onPress={onClose}>
          {text("action-close")}
        </Button>
      </p>
    </section>
  );
}
