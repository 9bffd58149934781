/** The modifications (avenants) of a contract. */
import { useQuery } from "@tanstack/react-query";
import { Button } from "react-aria-components";

import type { ModificationLine } from "../../ipc/bindings/ModificationLine";
import { client } from "../../ipc/client";
import { keys } from "../../ipc/queries";
import { useChanges } from "../../kit/changes";
import { fieldsOf } from "../../kit/declared";
import { useText } from "../../kit/language";
import { useProblems } from "../../kit/problems";
import { RecordForm } from "../../kit/RecordForm";
import { draft } from "../../kit/storage";

const FIELDS = fieldsOf("modification", [
  "number",
  "object",
  "basis",
  { name: "delta_cents", hint: "modification-delta_cents-hint" },
  "delta_months",
  "signed_on",
  "board_on",
  "published_on",
  { name: "holders", kind: "long" },
]);

export function Modifications({ contractId, readOnly }: { contractId: string; readOnly: boolean }) {
  const text = useText();
  const { act } = useChanges();
  const { data: all } = useQuery({
    queryKey: keys.modifications(contractId),
    queryFn: () => client.modifications(contractId),
  });
  if (!all) return null;
  const add = () => {
    // Its number is the first one never given in this contract, those of archived modifications included.
    act(() => client.addModification({ contract_id: contractId, number: "" }));
  };
  return (
    <div className="versions">
      {all.length === 0 && <p className="muted">{text("modification-none")}</p>}
      {all.map((modification, index) => (
        <Row
          key={modification.id}
          modification={modification}
          open={index === all.length - 1}
          readOnly={readOnly}
        />
      ))}
      {!readOnly && (
        <Button className="button" onPress={add}>
          {text("modification-add")}
        </Button>
      )}
    </div>
  );
}

function Row(props: { modification: ModificationLine; open: boolean; readOnly: boolean }) {
  const { modification, readOnly } = props;
  const text = useText();
  const { change, act } = useChanges();
  const { problems, attempt } = useProblems();
  return (
    <details className="version" open={props.open}>
      <summary>
        <strong>{text("modification-title", { number: modification.number })}</strong> {modification.object}
      </summary>
      <RecordForm
        register="modification"
        fields={FIELDS}
        values={modification as unknown as Record<string, unknown>}
        shown={{}}
        problems={problems}
        readOnly={readOnly}
        draftKey={modification.id}
        onSave={(field, value) =>
          void attempt([field], async () => {
            await change(() => client.editModification(modification.id, { [field]: value }));
            draft.drop(`${modification.id}:${field}`);
          })
        }
      />
      {!readOnly && modification.named_basis && (
        <p className="small">
          {text("modification-basis-named", {
            basis: text.composed(`modification-basis-${modification.named_basis}`),
          })}{" "}
          <Button
            className="button button-quiet"
            onPress={() =>
              act(() => client.editModification(modification.id, { basis: modification.named_basis }))
            }
          >
            {text("modification-basis-take")}
          </Button>
        </p>
      )}
      {!readOnly && (
        <Button
          className="button button-quiet"
          onPress={() => act(() => client.removeModification(modification.id))}
        >
          {text("action-remove")}
        </Button>
      )}
    </details>
  );
}
