/** What follows from a contract: what its CPV code is about, and why it is in the scope of the certificate, or not. */
import { useQuery } from "@tanstack/react-query";

import { client } from "../../ipc/client";
import { keys } from "../../ipc/queries";
import { useLanguage, useText } from "../../kit/language";
import { formatNumber } from "../../kit/number";

export function About({ values }: { values: Record<string, unknown> }) {
  const text = useText();
  const language = useLanguage();
  const cpv = String(values["cpv"] ?? "");
  const { data: label } = useQuery({
    enabled: cpv !== "",
    queryKey: keys.cpv(cpv, language),
    queryFn: () => client.cpvLabel(cpv),
  });
  const { data: organisation } = useQuery({ queryKey: keys.organisation(), queryFn: client.organisation });
  const cents = values["estimated_cents"] ?? values["awarded_cents"];
  const known = cents !== null && cents !== undefined;
  const threshold = organisation?.threshold_cents;
  const euros = (amount: number) => formatNumber(amount / 100, language);
  return (
    <div className="small muted about-contract">
      {known && threshold !== undefined && (
        <p>
          {text(Number(cents) > threshold ? "contract-in-scope" : "contract-out-of-scope", {
            value: euros(Number(cents)),
            threshold: euros(threshold),
          })}
        </p>
      )}
      {cpv !== "" && label !== undefined && (
        <p>{label === null ? text("contract-cpv-unknown", { cpv }) : `CPV ${cpv} · ${label}`}</p>
      )}
    </div>
  );
}
