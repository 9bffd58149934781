/** The file checklist of a contract: each document is there, missing, or not asked for. */
import { useQuery } from "@tanstack/react-query";

import type { PieceLine } from "../../ipc/bindings/PieceLine";
import { client } from "../../ipc/client";
import { keys } from "../../ipc/queries";
import { useChanges } from "../../kit/changes";
import { DayControl } from "../../kit/DayControl";
import { Evidence, takesFiles } from "../../kit/Evidence";
import { ChoiceControl, TextControl } from "../../kit/fields";
import { useLanguage, useText } from "../../kit/language";
import { useProblems } from "../../kit/problems";

const STATES = ["unchecked", "there", "missing", "not-applicable"];

export function Pieces({ contractId, readOnly }: { contractId: string; readOnly: boolean }) {
  const text = useText();
  const language = useLanguage();
  const { data: lines } = useQuery({
    queryKey: keys.pieces(contractId, language),
    queryFn: () => client.pieces(contractId),
  });
  if (!lines) return null;
  const checked = lines.filter((line) => line.piece.state !== "unchecked").length;
  return (
    <>
      <p className="small muted">{text("piece-count", { checked, count: lines.length })}</p>
      <p className="small muted">{text("piece-hint")}</p>
      <ul className="pieces">
        {lines.map((line) => (
          <PieceRow key={line.code} line={line} contractId={contractId} readOnly={readOnly} />
        ))}
      </ul>
    </>
  );
}

interface RowProps {
  line: PieceLine;
  contractId: string;
  readOnly: boolean;
}

function PieceRow({ line, contractId, readOnly }: RowProps) {
  const text = useText();
  const { change } = useChanges();
  const { problems, attempt } = useProblems();
  const { piece } = line;
  const save = (values: Record<string, unknown>) =>
    void attempt(Object.keys(values), () => change(() => client.setPiece(contractId, line.code, values)));
  const known = piece.state === "there" || piece.state === "missing";
  return (
    <li {...(piece.state === "there" && !readOnly ? takesFiles("piece", piece.id) : {})}>
      <ChoiceControl
        label={line.label}
        hint={line.article || undefined}
        value={piece.state}
        choices={STATES.map((id) => {
          const label = text.composed(`piece-state-${id}`);
          return { id, label, words: label };
        })}
        problem={problems["state"]}
        readOnly={readOnly}
        onSave={(state) => save({ state })}
      />
      {known && (
        <div className="piece-more">
          {piece.state === "there" && (
            <DayControl
              label={text("piece-dated_on")}
              value={piece.dated_on}
              problem={problems["dated_on"]}
              readOnly={readOnly}
              onSave={(dated_on) => save({ dated_on })}
            />
          )}
          <TextControl
            label={text("piece-note")}
            value={piece.note}
            problem={problems["note"]}
            readOnly={readOnly}
            draftKey={`${contractId}:${line.code}:note`}
            onSave={(note) => save({ note })}
          />
          {piece.state === "there" && piece.id !== "" && (
            <Evidence register="piece" id={piece.id} readOnly={readOnly} />
          )}
        </div>
      )}
    </li>
  );
}
