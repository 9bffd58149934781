/** Who is working: asked once, before the first change of somebody whom nothing names. */
import { useState } from "react";
import { Button, Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";

import type { Workstation } from "../ipc/bindings/Workstation";
import { client } from "../ipc/client";
import { failureText } from "../kit/changes";
import { useText } from "../kit/language";

interface AuthorDialogProps {
  workstation: Workstation;
  /** Somebody is named from now on. */
  onNamed: (workstation: Workstation) => void;
  /** Nobody is: the change is given up. */
  onCancel: () => void;
}

export function AuthorDialog({ workstation, onNamed, onCancel }: AuthorDialogProps) {
  const text = useText();
  const [name, setName] = useState(workstation.author.name);
  const [position, setPosition] = useState(workstation.author.function);
  const [problem, setProblem] = useState<string>();
  const submit = async () => {
    if (name.trim() === "") return setProblem(text("problem-required"));
    try {
      onNamed(await client.setAuthor(name, position));
    } catch (thrown) {
      setProblem(failureText(text, thrown));
    }
  };
  return (
    <ModalOverlay
      className="overlay"
      isOpen
      isDismissable
      onOpenChange={(open) => {
        if (!open) onCancel();
      }}
    >
      <Modal className="modal">
        <Dialog className="author-dialog">
          <Heading slot="title">{text("author-ask")}</Heading>
          <p className="muted">{text("author-ask-why")}</p>
          <form
            className="form"
            onSubmit={(event) => {
              event.preventDefault();
              void submit();
            }}
          >
            <div className="field" data-invalid={problem ? "" : undefined}>
              <label htmlFor="author-name">
                {text("author-name")}
                <abbr title={text("panel-required")}> *</abbr>
              </label>
              <div className="field-control">
                <input
                  id="author-name"
                  type="text"
                  value={name}
                  autoFocus
                  autoComplete="off"
                  aria-required
                  aria-invalid={problem ? true : undefined}
                  aria-describedby={problem ? "author-name-problem" : undefined}
                  onChange={(event) => {
                    setName(event.target.value);
                    setProblem(undefined);
                  }}
                />
                {problem && (
                  <p className="field-problem" id="author-name-problem">
                    {problem}
                  </p>
                )}
              </div>
            </div>
            <div className="field">
              <label htmlFor="author-function">{text("author-function")}</label>
              <div className="field-control">
                <input
                  id="author-function"
                  type="text"
                  value={position}
                  autoComplete="off"
                  onChange={(event) => setPosition(event.target.value)}
                />
              </div>
            </div>
            <p className="actions">
              <Button type="submit" className="button button-first">
                {text("action-continue")}
              </Button>
              <Button className="button" onPress={onCancel}>
                {text("action-cancel")}
              </Button>
            </p>
          </form>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
