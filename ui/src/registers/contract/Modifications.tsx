/** The modifications (avenants) of a contract. */
import { useQuery } from "@tanstack/react-query";
import { Button } from "react-aria-components";

import type { ModificationLine } from "../../ipc/bindings/ModificationLine";
import { client } from "../../ipc/client";
import { useChanges } from "../../kit/changes";
import { useText } from "../../kit/language";
import { useProblems } from "../../kit/problems";
import { RecordForm } from "../../kit/RecordForm";
import type { FieldDefinition } from "../../kit/register";
import { draft } from "../../kit/remembered";

const BASES = ["low-amount", "review-clause", "additional", "unforeseen", "new-holder", "not-substantial"];

const FIELDS: FieldDefinition[] = [
  { name: "number", kind: "code", required: true },
  { name: "object", kind: "long" },
  { name: "basis", kind: "choice", words: BASES },
  { name: "delta_cents", kind: "amount", hint: "modification-delta_cents-hint" },
  { name: "delta_months", kind: "count" },
  { name: "signed_on", kind: "day" },
  { name: "board_on", kind: "day" },
  { name: "published_on", kind: "day" },
  { name: "holders", kind: "long" },
];

export function Modifications({ contractId, readOnly }: { contractId: string; readOnly: boolean }) {
  const text = useText();
  const { act } = useChanges();
  const { data: all } = useQuery({
    queryKey: ["modifications", contractId],
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
            basis: text(`modification-basis-${modification.named_basis}`),
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
