/** Files attached to a record: chosen, or dropped on the window. */
import { useQuery } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { Button } from "react-aria-components";

import type { Attachment } from "../ipc/bindings/Attachment";
import { client, type Drop } from "../ipc/client";
import { keys } from "../ipc/queries";
import { useChanges } from "./changes";
import { formatSize, useLanguage, useText } from "./language";

/** Attaches files one after the other: one that cannot be read does not keep the others out. */
function useAttach() {
  const { change } = useChanges();
  return useCallback(
    async (register: string, id: string, paths: string[]) => {
      for (const path of paths) {
        // What could not be attached is told by the change itself.
        await Promise.allSettled([change(() => client.attach(register, id, path))]);
      }
    },
    [change],
  );
}

/** Marks an element that takes the files dropped on it for a record of its own, whatever record it is part of. */
export function takesFiles(register: string, id: string) {
  return { "data-takes-files": `${register} ${id}` };
}

/** The record that takes what is dropped at a place of the page, where one of its own does. */
function takerAt({ x, y }: Drop["position"]): [string, string] | null {
  const taker = document.elementFromPoint(x, y)?.closest<HTMLElement>("[data-takes-files]");
  const [register, id] = taker?.dataset["takesFiles"]?.split(" ") ?? [];
  return register && id ? [register, id] : null;
}

/** Attaches what is dropped on the window while `listening`; tells whether files are held over it. */
export function useDropped(register: string, id: string, listening: boolean, done?: () => void): boolean {
  const [over, setOver] = useState(false);
  const attach = useAttach();
  const after = useRef(done);
  useEffect(() => {
    after.current = done;
  });
  useEffect(() => {
    if (!listening) return;
    const stop = client.onDrop((stage, { paths, position }) => {
      setOver(stage === "over");
      if (stage !== "drop") return;
      const taker = takerAt(position);
      if (taker) void attach(...taker, paths);
      else void attach(register, id, paths).then(() => after.current?.());
    });
    return () => void stop.then((s) => s());
  }, [attach, register, id, listening]);
  return over;
}

export function Evidence({ register, id, readOnly }: { register: string; id: string; readOnly: boolean }) {
  const text = useText();
  const { fail } = useChanges();
  const attach = useAttach();
  const { data: attachments } = useQuery({
    queryKey: keys.attachments(id),
    queryFn: () => client.attachments(id),
  });
  return (
    <div>
      {attachments?.length === 0 && <p className="muted">{text("attachment-none")}</p>}
      <ul className="proofs">
        {attachments?.map((a) => (
          <Proof key={a.id} attachment={a} readOnly={readOnly} />
        ))}
      </ul>
      {!readOnly && (
        <>
          <Button
            className="button"
            onPress={() =>
              void client
                .chooseFiles()
                .then((paths) => attach(register, id, paths))
                .catch(fail)
            }
          >
            {text("attachment-choose")}
          </Button>
          <p className="small muted">{text("attachment-hint")}</p>
        </>
      )}
    </div>
  );
}

function Proof({ attachment, readOnly }: { attachment: Attachment; readOnly: boolean }) {
  const text = useText();
  const language = useLanguage();
  const { act, fail } = useChanges();
  const extension = attachment.name.includes(".") ? attachment.name.split(".").pop() : "";
  const saveAs = async () => {
    const path = await client.chooseTarget(attachment.name, attachment.name, extension || "*");
    if (path) await client.saveAttachment(attachment.id, path);
  };
  return (
    <li className="proof">
      <span className="proof-kind" aria-hidden="true">
        {(extension || "?").slice(0, 4).toUpperCase()}
      </span>
      <span className="proof-name">
        <button
          type="button"
          className="link"
          onClick={() => void client.openAttachment(attachment.id).catch(fail)}
        >
          {attachment.name}
        </button>
        <span className="small muted">
          {formatSize(attachment.size, language)} ·{" "}
          <span title={attachment.sha256}>{attachment.sha256.slice(0, 8)}…</span>
        </span>
      </span>
      <Button className="button button-quiet" onPress={() => void saveAs().catch(fail)}>
        {text("action-save-as")}
      </Button>
      {!readOnly && (
        <Button
          className="button button-quiet"
          aria-label={`${text("action-remove")} ${attachment.name}`}
          onPress={() => act(() => client.detach(attachment.id))}
        >
          {text("action-remove")}
        </Button>
      )}
    </li>
  );
}
