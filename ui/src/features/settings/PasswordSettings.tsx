/** The password of the dossier: set, changed, taken away. */
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "react-aria-components";

import type { Current } from "../../ipc/bindings/Current";
import { client, isFailure } from "../../ipc/client";
import { keys } from "../../ipc/queries";
import type { Key } from "../../ipc/keys";
import { failureText, useChanges } from "../../kit/changes";
import { useText } from "../../kit/language";
import { PasswordControl } from "../../kit/PasswordControl";

const BLANK = { current: "", next: "", again: "" };

export function PasswordSettings({ dossier }: { dossier: Current }) {
  const text = useText();
  const { tell, settled } = useChanges();
  const queries = useQueryClient();
  const { data: backups } = useQuery({ queryKey: keys.backups(), queryFn: client.backups, retry: false });
  const [typed, setTyped] = useState(BLANK);
  const [problems, setProblems] = useState<Partial<typeof BLANK>>({});
  const [busy, setBusy] = useState(false);
  const clear = backups?.all.filter((backup) => !backup.protected).length ?? 0;
  const put = async (password: string | null) => {
    if (password !== null && password !== typed.again) {
      setProblems({ again: text("password-differs") });
      return;
    }
    setBusy(true);
    setProblems({});
    try {
      await settled();
      await client.setPassword(typed.current, password);
      setTyped(BLANK);
      tell(text(password === null ? "password-removed" : "password-put"));
    } catch (thrown) {
      const short = isFailure(thrown) && thrown.problems.length > 0;
      if (short) setProblems({ next: text("problem-short-password") });
      else setProblems({ [dossier.protected ? "current" : "next"]: failureText(text, thrown) });
    } finally {
      setBusy(false);
      await queries.invalidateQueries();
    }
  };
  const control = (name: keyof typeof BLANK, label: Key, hint?: Key) => (
    <PasswordControl
      label={text(label)}
      hint={hint && text(hint)}
      value={typed[name]}
      problem={problems[name]}
      onChange={(value) => setTyped((all) => ({ ...all, [name]: value }))}
    />
  );
  return (
    <section aria-busy={busy}>
      <h2>{text("password-title")}</h2>
      <p className="small muted">{text(dossier.protected ? "password-on" : "password-off")}</p>
      <form
        className="form"
        onSubmit={(e) => {
          e.preventDefault();
          void put(typed.next);
        }}
      >
        {dossier.protected && control("current", "password-current")}
        {control("next", "password-new", "password-new-hint")}
        {control("again", "password-again")}
        <p className="actions">
          <Button type="submit" className="button" isDisabled={busy || typed.next === ""}>
            {text(dossier.protected ? "password-change" : "password-set")}
          </Button>
          {dossier.protected && (
            <Button className="button" isDisabled={busy} onPress={() => void put(null)}>
              {text("password-remove")}
            </Button>
          )}
        </p>
      </form>
      {dossier.protected && clear > 0 && (
        <p className="banner">{text("password-clear-backups", { count: clear })}</p>
      )}
    </section>
  );
}
