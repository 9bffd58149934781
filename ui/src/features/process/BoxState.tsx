/** How a process is, by shape and in words: its gaps, the gravest of them, and its open findings. */
import type { MapBox } from "../../ipc/bindings/MapBox";
import type { ProcessGaps } from "../../ipc/bindings/ProcessGaps";
import type { Severity } from "../../ipc/bindings/Severity";
import type { Text } from "../../kit/language";
import { Mark } from "../../kit/Mark";

const MARKS: Record<Severity, string> = { blocking: "major", "to-treat": "minor", "to-watch": "watch" };

/** The shape of the gravest gap and what there is, in words; nothing until the gaps have been counted. */
export function stateOf(text: Text, box: MapBox, all: readonly ProcessGaps[] | undefined) {
  if (!all) return { mark: null, label: "" };
  const counts = (all.find((own) => own.process === box.code)?.counts ?? []).filter((own) => own.count > 0);
  const gaps = counts.reduce((sum, own) => sum + own.count, 0);
  const worst = counts[0];
  const parts = [
    gaps > 0 && text("process-map-gaps", { count: gaps }),
    box.open_findings > 0 && text("process-map-findings", { count: box.open_findings }),
  ].filter(Boolean);
  if (parts.length === 0) return { mark: "proven", label: text("process-map-none") };
  return { mark: worst ? MARKS[worst.severity] : "note", label: parts.join(" · ") };
}

export function BoxState({ state }: { state: { mark: string | null; label: string } }) {
  return (
    <span className="map-box-state small" data-testid="box-state">
      {state.mark && <Mark mark={state.mark} label={state.label} />}
    </span>
  );
}
