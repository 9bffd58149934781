/** Asks for the password of a dossier that is about to be opened. */
import { useEffect, useRef, useState } from "react";
import { Button } from "react-aria-components";

import { client } from "../../ipc/client";
import { failureText } from "../../kit/changes";
import { useText } from "../../kit/language";
import { PasswordControl } from "../../kit/PasswordControl";

interface UnlockProps {
  /** Empty where the program itself knows which file is meant. */
  path: string;
  onUnlocked: () => void;
  onCancel: () => void;
}

export function Unlock({ path, onUnlocked, onCancel }: UnlockProps) {
  const text = useText();
  const [password, setPassword] = useState("");
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector("input")?.focus(), []);
  const unlock = async () => {
    setBusy(true);
    setProblem(undefined);
    try {
      await client.unlock(path, password);
      onUnlocked();
    } catch (thrown) {
      setProblem(failureText(text, thrown));
      setBusy(false);
      form.current?.querySelector("input")?.select();
    }
  };
  return (
    <form
      ref={form}
      className="unlock"
      aria-busy={busy}
      onSubmit={(e) => {
        e.preventDefault();
        void unlock();
      }}
    >
      <h2>{text("password-asked")}</h2>
      {path && <p className="path">{path}</p>}
      <PasswordControl
        label={text("password-current")}
        hint={text("password-forgotten")}
        value={password}
        problem={problem}
        onChange={setPassword}
      />
      <p className="actions">
        <Button type="submit" className="button button-first" isDisabled={busy || password === ""}>
          {text("password-open")}
        </Button>
        <Button className="button" onPress={onCancel}>
          {text("action-cancel")}
        </Button>
      </p>
    </form>
  );
}
