/** The steps that can follow in the life of a record, and what the next one asks for. */
import { Button } from "react-aria-components";

import type { Saved } from "../ipc/bindings/Saved";
import { useChanges } from "./changes";
import { useText } from "./language";
import { useProblems } from "./problems";
import { RecordForm } from "./RecordForm";
import type { FieldDefinition } from "./register";
import { draft } from "./storage";

interface StepsProps {
  /** Prefix of the labels: `<prefix>-<field>`, `step-<prefix>-<state>`. */
  prefix: string;
  /** Where typed text is kept until it is saved. */
  draftKey: string;
  values: Record<string, unknown>;
  /** Fields in groups, each under its title. */
  groups: { title?: string; fields: FieldDefinition[] }[];
  /** The states that can follow, the usual one first. */
  next: readonly string[];
  /** Who may take the next step, as `nextBy` says. */
  by?: [string, readonly string[]] | null;
  readOnly: boolean;
  onSave: (values: Record<string, unknown>) => Promise<Saved<unknown>>;
  onStep: (state: string) => Promise<Saved<unknown>>;
  /** Sentences for problems that belong to no field of the form. */
  children?: React.ReactNode;
}

export function Steps(props: StepsProps) {
  const text = useText();
  const { change, settled } = useChanges();
  const { problems, attempt } = useProblems();
  const shown = props.groups.flatMap((group) => group.fields.map((field) => field.name));
  const others = Object.entries(problems).filter(([field]) => !shown.includes(field));
  return (
    <div className="steps">
      {props.groups.map((group) => (
        <section key={group.title ?? ""}>
          {group.title && <h3>{group.title}</h3>}
          <RecordForm
            register={props.prefix}
            fields={group.fields}
            values={props.values}
            shown={{}}
            problems={problems}
            readOnly={props.readOnly}
            draftKey={props.draftKey}
            onSave={(field, value) =>
              void attempt([field], async () => {
                await change(() => props.onSave({ [field]: value }), { slot: `${props.draftKey}:${field}` });
                draft.drop(`${props.draftKey}:${field}`);
              })
            }
          />
        </section>
      ))}
      {props.children}
      {others.map(([field, sentence]) => (
        <p key={field} className="problem" role="alert" tabIndex={-1}>
          {text.composed(`${props.prefix}-${field}`)} : {sentence}
        </p>
      ))}
      {!props.readOnly && props.by && (
        <p className="small muted">
          {text("step-by", {
            who: text.composed(`${props.prefix}-${props.by[0]}`),
            others: props.by[1].map((field) => text.composed(`${props.prefix}-${field}`)).join(", "),
          })}
        </p>
      )}
      {!props.readOnly && props.next.length > 0 && (
        <p className="actions">
          {props.next.map((state, index) => (
            <Button
              key={state}
              className={index === 0 ? "button button-first" : "button"}
              onPress={() =>
                void attempt("all", async () => {
                  // What was typed last is on its way to the disk.
                  await settled();
                  await change(() => props.onStep(state));
                })
              }
            >
              {text.composed(`step-${props.prefix}-${state}`)}
            </Button>
          ))}
        </p>
      )}
    </div>
  );
}
