/** A password: hidden while it is typed, unless one asks to see it. */
import { useState } from "react";

import { FieldFrame } from "./fields";
import { useText } from "./language";

interface PasswordControlProps {
  label: string;
  value: string;
  problem?: string | undefined;
  hint?: string | undefined;
  onChange: (value: string) => void;
}

export function PasswordControl({ label, value, problem, hint, onChange }: PasswordControlProps) {
  const text = useText();
  const [seen, setSeen] = useState(false);
  return (
    <FieldFrame label={label} problem={problem} hint={hint}>
      {({ control, described }) => (
        <div className="password">
          <input
            id={control}
            type={seen ? "text" : "password"}
            autoComplete="off"
            spellCheck={false}
            value={value}
            aria-invalid={problem ? true : undefined}
            aria-describedby={described}
            onChange={(e) => onChange(e.target.value)}
          />
          <button
            type="button"
            className="button button-quiet"
            aria-pressed={seen}
            onClick={() => setSeen(!seen)}
          >
            {text("password-see")}
          </button>
        </div>
      )}
    </FieldFrame>
  );
}
