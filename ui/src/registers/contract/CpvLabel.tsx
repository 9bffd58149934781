/** What a CPV code is about, by its division. */
import { useQuery } from "@tanstack/react-query";

import { client } from "../../ipc/client";
import { useLanguage, useText } from "../../kit/language";

export function CpvLabel({ cpv }: { cpv: string }) {
  const text = useText();
  const language = useLanguage();
  const { data } = useQuery({
    enabled: cpv.length >= 2,
    queryKey: ["cpv", cpv.slice(0, 2), language],
    queryFn: () => client.cpvLabel(cpv),
  });
  if (cpv === "" || data === undefined) return null;
  return (
    <p className="small muted">
      {data === null ? text("contract-cpv-unknown", { cpv }) : `CPV ${cpv} · ${data}`}
    </p>
  );
}
