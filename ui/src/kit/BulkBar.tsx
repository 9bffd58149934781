/** What can be done with the rows that are chosen, each as one change that can be taken back. */
import { useState } from "react";
import { Button, Dialog, DialogTrigger, Popover } from "react-aria-components";

import type { BulkChange } from "../ipc/bindings/BulkChange";
import type { Query } from "../ipc/bindings/Query";
import type { Shown } from "../ipc/bindings/Shown";
import { client } from "../ipc/client";
import { useRegisters } from "./catalogue";
import { useChanges } from "./changes";
import { onlyThese, type Chosen } from "./chosen";
import { ExportMenu } from "./ExportMenu";
import { ChoiceControl } from "./fields";
import { useText } from "./language";
import { useProblems } from "./problems";
import { RecordForm } from "./RecordForm";
import { ReferenceControl } from "./ReferenceControl";
import { fieldLabel, type FieldDefinition, type RegisterDefinition } from "./register";
import type { RowsInHand } from "./rowsInHand";

/** So many records that stayed are named; the others are counted. */
const NAMED = 5;

interface BarProps {
  register: RegisterDefinition;
  query: Query;
  chosen: Chosen;
  rows: RowsInHand;
  readOnly: boolean;
}

export function BulkBar({ register, query, chosen, rows, readOnly }: BarProps) {
  const text = useText();
  const { change, tell } = useChanges();
  const count = chosen.ids.size;
  const these = onlyThese(query, chosen.ids);
  const run = async (bulk: BulkChange) => {
    const outcome = await change(() => client.changeRecords(register.name, [...chosen.ids], bulk));
    const stayed = outcome.refused;
    if (stayed.length > 0) {
      const named = stayed
        .slice(0, NAMED)
        .map((one) =>
          [one.reference, ...one.problems.map((p) => text.composed(`problem-${p.code}`))].join(" – "),
        );
      const which = [...named, ...(stayed.length > NAMED ? ["…"] : [])].join(" ; ");
      tell(text("bulk-refused", { count: stayed.length, which }));
    } else if (outcome.changed === 0) tell(text("bulk-unchanged"));
    if (bulk.kind === "archive") chosen.none();
  };
  return (
    <div className="filter-bar bulk-bar" role="toolbar" aria-label={text("bulk-label")}>
      <strong aria-live="polite">{text("bulk-count", { count })}</strong>
      <BulkDialog label={text("bulk-edit")} readOnly={readOnly}>
        {(close) => <FieldForm register={register} count={count} run={run} onDone={close} />}
      </BulkDialog>
      {register.linksTo.length > 0 && (
        <BulkDialog label={text("bulk-link")} readOnly={readOnly}>
          {(close) => <LinkForm register={register} count={count} run={run} onDone={close} />}
        </BulkDialog>
      )}
      <Button
        className="button"
        isDisabled={readOnly}
        // Why a change failed, `change` has put on screen.
        onPress={() => void run({ kind: "archive", archived: !query.archived }).catch(() => undefined)}
      >
        {text(query.archived ? "action-restore" : "action-archive")}
      </Button>
      <Button className="button" onPress={() => void rows.copy(null)}>
        {text("bulk-copy")}
      </Button>
      <ExportMenu register={register} query={these} onPrint={() => void rows.print(these)} />
      <span className="push" />
      <Button className="button button-quiet" onPress={chosen.none}>
        {text("bulk-clear")}
      </Button>
    </div>
  );
}

function BulkDialog(props: {
  label: string;
  readOnly: boolean;
  children: (close: () => void) => React.ReactNode;
}) {
  return (
    <DialogTrigger>
      <Button className="button" isDisabled={props.readOnly}>
        {props.label}
      </Button>
      <Popover className="popover" placement="bottom start">
        <Dialog className="filter-dialog" aria-label={props.label}>
          {({ close }) => props.children(close)}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

interface FormProps {
  register: RegisterDefinition;
  count: number;
  run: (bulk: BulkChange) => Promise<void>;
  onDone: () => void;
}

/** Fields that several records can have alike: what tells them apart is each one's own. */
const common = (register: RegisterDefinition) =>
  register.fields.filter(
    (field) => !field.derived && ![register.reference, register.title].includes(field.name),
  );

function FieldForm({ register, count, run, onDone }: FormProps) {
  const text = useText();
  const { problems, attempt } = useProblems();
  const fields = common(register);
  const [name, setName] = useState(fields[0]?.name ?? "");
  const [values, setValues] = useState<Record<string, unknown>>({});
  const [shown, setShown] = useState<Record<string, Shown>>({});
  const field: FieldDefinition | undefined = fields.find((f) => f.name === name);
  if (!field) return null;
  const put = (of: string, value: unknown) => {
    setValues({ [of]: value });
    setShown({});
    if (field.target && typeof value === "string")
      void client.option(field.target, value).then((one) => setShown({ [of]: one }));
  };
  const value = values[name] ?? (field.kind === "flag" ? false : null);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        // What a text is emptied to is nothing; a day, a count, a reference are none.
        const texts = ["code", "text", "long", "choice"].includes(field.kind);
        const next = value === null && texts ? "" : value;
        void attempt("all", () => run({ kind: "edit", values: { [name]: next } })).then(
          (done) => done && onDone(),
        );
      }}
    >
      <ChoiceControl
        label={text("bulk-field")}
        value={name}
        choices={fields.map((f) => {
          const label = fieldLabel(text, register, f.name);
          return { id: f.name, label, words: label };
        })}
        onSave={(next) => {
          setName(next);
          setValues({});
        }}
      />
      <RecordForm
        key={name}
        register={register.name}
        fields={[{ ...field, hint: undefined, heading: undefined }]}
        values={{ [name]: value }}
        shown={shown}
        problems={problems}
        readOnly={false}
        draftKey={`bulk:${register.name}`}
        onSave={put}
        saves={false}
      />
      <Button type="submit" className="button button-first">
        {text("bulk-apply", { count })}
      </Button>
    </form>
  );
}

function LinkForm({ register, count, run, onDone }: FormProps) {
  const text = useText();
  const registers = useRegisters();
  const targets = register.linksTo.filter((name) => registers.some((r) => r.name === name));
  const [target, setTarget] = useState(targets[0] ?? "");
  const [shown, setShown] = useState<Shown>();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (shown) void run({ kind: "link", register: target, id: shown.id }).then(onDone, () => undefined);
      }}
    >
      <ChoiceControl
        label={text("bulk-link-register")}
        value={target}
        choices={targets.map((name) => {
          const label = text.composed(`${name}-register`);
          return { id: name, label, words: label };
        })}
        onSave={(next) => {
          setTarget(next);
          setShown(undefined);
        }}
      />
      <ReferenceControl
        label={text("bulk-link-record")}
        target={target}
        value={shown?.id ?? null}
        shown={shown}
        onSave={(id) => {
          setShown(undefined);
          if (id) void client.option(target, id).then(setShown);
        }}
      />
      <Button type="submit" className="button button-first" isDisabled={!shown}>
        {text("bulk-link-apply", { count })}
      </Button>
    </form>
  );
}
