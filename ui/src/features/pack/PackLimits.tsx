/** Which records a pack shows: those of a period, those that filters let through. */
import type { PackSection } from "../../ipc/bindings/PackSection";
import { DayControl } from "../../kit/DayControl";
import { FilterChips } from "../../kit/FilterChips";
import { useText } from "../../kit/language";
import { useRegisters } from "../../kit/catalogue";
import { withFilters, type Chosen } from "./templates";

/** The register that each section shows. */
const SECTION_REGISTERS: Partial<Record<PackSection, string>> = {
  processes: "process",
  procedures: "procedure",
  findings: "finding",
};

interface LimitsProps {
  chosen: Chosen;
  onChosen: (chosen: Chosen) => void;
}

export function PackLimits({ chosen, onChosen }: LimitsProps) {
  const registers = useRegisters();
  const text = useText();
  const { sections, from, to } = chosen;
  const reversed = from !== null && to !== null && to < from;
  return (
    <>
      <div className="form">
        <DayControl
          label={text("pack-option-from")}
          value={from}
          onSave={(from) => onChosen({ ...chosen, from })}
        />
        <DayControl
          label={text("pack-option-to")}
          value={to}
          problem={reversed ? text("problem-before-start") : undefined}
          onSave={(to) => onChosen({ ...chosen, to })}
        />
      </div>
      {sections.map((section) => {
        const register = registers.find((r) => r.name === SECTION_REGISTERS[section]);
        if (!register) return null;
        return (
          <div className="section-filters" key={section}>
            <span className="small muted">
              {text("pack-filter-section", { section: text(`pack-section-${section}`) })}
            </span>
            <FilterChips
              register={register}
              filters={chosen.filters.find((f) => f.section === section)?.filters ?? []}
              onFilters={(filters) => onChosen(withFilters(chosen, section, filters))}
            />
          </div>
        );
      })}
    </>
  );
}
