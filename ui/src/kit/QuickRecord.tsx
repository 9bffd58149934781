/** A record made where another one needed it: what it cannot do without, and back to the field one came from. */
import { useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import { Button, Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";

import type { Shown } from "../ipc/bindings/Shown";
import { client } from "../ipc/client";
import { useRegisters } from "./catalogue";
import { useChanges } from "./changes";
import { useText } from "./language";
import { MakingContext, type Make } from "./making";
import { useProblems } from "./problems";
import { RecordForm } from "./RecordForm";
import type { RegisterDefinition } from "./register";
import { draft } from "./storage";

interface Asked {
  register: RegisterDefinition;
  typed: string;
  done: (made: Shown) => void;
  over: () => void;
}

/** A picker says what it was asked for, and the dialog stands over whatever page that was on. */
export function MakingProvider({ readOnly, children }: { readOnly: boolean; children: ReactNode }) {
  const registers = useRegisters();
  const [asked, setAsked] = useState<Asked | null>(null);
  const making = useMemo(() => {
    const of = (name: string) => registers.find((register) => register.name === name);
    const make: Make = (name, typed, done, over) => {
      const register = of(name);
      if (register) setAsked({ register, typed, done, over });
    };
    return { make, can: (name: string) => !readOnly && of(name) !== undefined };
  }, [registers, readOnly]);
  return (
    <MakingContext value={making}>
      {children}
      {asked && (
        <QuickRecord
          {...asked}
          onClose={() => {
            asked.over();
            setAsked(null);
          }}
        />
      )}
    </MakingContext>
  );
}

/** What is typed into a picker is a title, or a reference where it looks like one: no space, and a digit. */
export function beginsWith(register: RegisterDefinition, typed: string): Record<string, unknown> {
  const words = typed.trim();
  if (words === "") return {};
  return { [/^\S*\d\S*$/.test(words) ? register.reference : register.title]: words };
}

function QuickRecord({ register, typed, done, onClose }: Omit<Asked, "over"> & { onClose: () => void }) {
  const text = useText();
  const { change, fail } = useChanges();
  const { problems, attempt, mended } = useProblems();
  const [values, setValues] = useState<Record<string, unknown>>(() => ({
    ...register.defaults,
    ...beginsWith(register, typed),
  }));
  const [shown, setShown] = useState<Record<string, Shown>>({});
  const named = [register.reference, register.title];
  // So few need no headings.
  const fields = register.fields
    .filter((field) => !field.derived && (field.required === true || named.includes(field.name)))
    .map((field) => {
      const plain = { ...field };
      delete plain.heading;
      return plain;
    });
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Where something is still to be typed, else where one may type it better.
    const all = [...(form.current?.querySelectorAll<HTMLInputElement>("input, textarea") ?? [])];
    (all.find((field) => field.value === "") ?? all[0])?.focus();
  }, []);
  const set = (field: string, value: unknown) => {
    mended(field);
    setValues((before) => ({ ...before, [field]: value }));
    const target = register.fields.find((one) => one.name === field)?.target;
    if (target && value) {
      client.option(target, String(value)).then((one) => setShown((all) => ({ ...all, [field]: one })), fail);
    }
  };
  const draftKey = `quick:${register.name}`;
  const close = () => {
    fields.forEach((field) => draft.drop(`${draftKey}:${field.name}`));
    onClose();
  };
  const create = () =>
    attempt("all", async () => {
      const made = await change(() => client.createRecord(register.name, values));
      done(await client.option(register.name, made.id));
      close();
    });
  return (
    <ModalOverlay
      className="overlay"
      isOpen
      onOpenChange={(open) => {
        if (!open) close();
      }}
    >
      <Modal className="modal">
        <Dialog className="author-dialog">
          <Heading slot="title">{text.composed(`${register.name}-new`)}</Heading>
          <div
            ref={form}
            onKeyDownCapture={(event) => {
              if (event.key !== "Enter" || !event.ctrlKey) return;
              event.preventDefault();
              event.stopPropagation();
              void create();
            }}
          >
            <RecordForm
              register={register.name}
              fields={fields}
              values={values}
              shown={shown}
              problems={problems}
              readOnly={false}
              draftKey={draftKey}
              saves={false}
              onSave={set}
            />
          </div>
          <p className="small muted">{text("quick-record-hint")}</p>
          <div className="actions">
            <Button className="button button-first" onPress={() => void create()}>
              {text("action-create")}
            </Button>
            <Button className="button" onPress={close}>
              {text("action-cancel")}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
