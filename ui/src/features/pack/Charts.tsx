/** The charts of a section of the pack, in the window. */
import { useQuery } from "@tanstack/react-query";

import type { PackSection } from "../../ipc/bindings/PackSection";
import { client } from "../../ipc/client";
import { keys } from "../../ipc/queries";
import { Chart } from "../../kit/Chart";
import { today } from "../../kit/day";
import { useLanguage, useText } from "../../kit/language";

/** The charts as of a day, today where none is given. */
export function Charts({ section, date = today() }: { section: PackSection; date?: string }) {
  const text = useText();
  const language = useLanguage();
  const { data, isPending } = useQuery({
    queryKey: keys.charts(section, date, language),
    queryFn: () => client.charts(section, date),
  });
  if (isPending) return <p className="muted">{text("table-loading")}</p>;
  if (!data || data.length === 0) return <p className="muted">{text("charts-none")}</p>;
  return (
    <div className="charts">
      {data.map((drawing) => (
        <Chart key={drawing.title} drawing={drawing} />
      ))}
    </div>
  );
}
