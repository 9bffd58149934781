/** What the redacted version of a pack leaves out. */
import { useQuery } from "@tanstack/react-query";

import type { Edition } from "../../ipc/bindings/Edition";
import { client } from "../../ipc/client";
import { keys } from "../../ipc/queries";
import { ChoiceControl, TextControl } from "../../kit/fields";
import { useRegisters } from "../../kit/catalogue";
import { useText } from "../../kit/language";
import { fieldLabel } from "../../kit/register";
import { Check } from "./PackChoices";
import type { Chosen } from "./templates";

const EDITIONS: Edition[] = ["only", "full", "redacted"];

interface RedactionProps {
  chosen: Chosen;
  onChosen: (chosen: Chosen) => void;
}

export function PackRedaction({ chosen, onChosen }: RedactionProps) {
  const text = useText();
  const { data: fields = [] } = useQuery({
    queryKey: keys.redactionChoices(),
    queryFn: client.redactionChoices,
  });
  const { redaction } = chosen;
  const set = (part: Partial<Chosen["redaction"]>) =>
    onChosen({ ...chosen, redaction: { ...redaction, ...part } });
  const registers = [...new Set(fields.map((field) => field.split(".")[0] ?? ""))];
  const known = useRegisters();
  const label = (field: string) => {
    const [register = "", name = ""] = field.split(".");
    const definition = known.find((r) => r.name === register);
    return definition ? fieldLabel(text, definition, name) : field;
  };
  const isHidden = (field: string) => redaction.fields.includes(field);
  return (
    <>
      <div className="form">
        <ChoiceControl
          label={text("pack-option-edition")}
          value={chosen.edition}
          choices={EDITIONS.map((e) => ({
            id: e,
            label: text(`pack-edition-${e}`),
            words: text(`pack-edition-${e}`),
          }))}
          onSave={(edition) => onChosen({ ...chosen, edition: edition as Edition })}
        />
      </div>
      {chosen.edition !== "only" && (
        <>
          <p className="small muted">{text("pack-redaction-explained")}</p>
          <Check checked={redaction.people} onCheck={(people) => set({ people })}>
            {text("pack-option-people")}
          </Check>
          <div className="form">
            <TextControl
              label={text("pack-option-words")}
              hint={text("pack-option-words-hint")}
              value={redaction.words.join(" ; ")}
              onSave={(words) =>
                set({
                  words: words
                    .split(";")
                    .map((w) => w.trim())
                    .filter((w) => w !== ""),
                })
              }
            />
          </div>
          <fieldset className="pack-fields">
            <legend className="small muted">{text("pack-option-fields")}</legend>
            {registers.map((register) => {
              const own = fields.filter((field) => field.startsWith(`${register}.`));
              const hidden = own.filter(isHidden).length;
              return (
                <details key={register}>
                  <summary>
                    {text.composed(`${register}-register`)}
                    {hidden > 0 && ` (${hidden})`}
                  </summary>
                  {own.map((field) => (
                    <Check
                      key={field}
                      checked={isHidden(field)}
                      onCheck={(hide) =>
                        set({
                          fields: hide
                            ? [...redaction.fields, field].sort()
                            : redaction.fields.filter((f) => f !== field),
                        })
                      }
                    >
                      {label(field)}
                    </Check>
                  ))}
                </details>
              );
            })}
          </fieldset>
        </>
      )}
    </>
  );
}
