/** The organisation's fields, in the first-run guide and in the settings. */
import { NumberControl } from "../../kit/fields";
import { useText } from "../../kit/language";
import type { FieldDefinition } from "../../kit/register";

export const ORGANISATION_FIELDS: FieldDefinition[] = [
  { name: "name", kind: "text", required: true },
  { name: "department", kind: "text" },
  { name: "scope", kind: "long", required: true, hint: "organisation-scope-hint" },
  { name: "certification_body", kind: "text" },
  { name: "certificate_number", kind: "text" },
  { name: "certificate_decided_on", kind: "day" },
  { name: "certificate_expires_on", kind: "day" },
  { name: "next_audit", kind: "text" },
  { name: "next_audit_starts_on", kind: "day" },
  { name: "next_audit_ends_on", kind: "day" },
];

/** What the settings ask besides. */
export const CLIMATE_FIELD: FieldDefinition = {
  name: "climate",
  kind: "long",
  hint: "organisation-climate-hint",
};

/** Delays that no public source gives: the hint says what to begin with. */
export const DELAY_FIELDS: FieldDefinition[] = [
  { name: "internal_answer_days", kind: "number", hint: "organisation-internal_answer_days-hint" },
  { name: "answer_days", kind: "number", hint: "organisation-answer_days-hint" },
  { name: "proof_days", kind: "number", hint: "organisation-proof_days-hint" },
];

/** The scope threshold: entered in euros, kept in cents excluding tax. */
export function ThresholdControl(props: {
  value: number;
  problem?: string | undefined;
  readOnly?: boolean;
  onSave: (cents: number) => void;
}) {
  const text = useText();
  return <NumberControl {...props} label={text("organisation-threshold_cents")} factor={100} />;
}
