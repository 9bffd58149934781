/** The sections of a pack: which, and in what order, by mouse or by keyboard. */
import { Button, Checkbox, GridList, GridListItem, useDragAndDrop } from "react-aria-components";

import type { PackSection } from "../../ipc/bindings/PackSection";
import { useText } from "../../kit/language";
import { moved, ordered, type Chosen } from "./templates";

interface SectionsProps {
  chosen: Chosen;
  onChosen: (chosen: Chosen) => void;
}

export function PackSections({ chosen, onChosen }: SectionsProps) {
  const text = useText();
  const { sections } = chosen;
  const onSections = (next: PackSection[]) => onChosen({ ...chosen, sections: next });
  const all = ordered(sections);
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ "text/plain": String(key) })),
    onReorder: (event) => {
      const [key] = [...event.keys].map(String);
      const place = event.target.dropPosition === "before" ? "before" : "after";
      const order = moved(all, key as PackSection, place, event.target.key as PackSection);
      onSections(order.filter((section) => sections.includes(section)));
    },
  });
  return (
    <div className="sections">
      <span className="sections-title" id="sections">
        {text("pack-option-sections")}
      </span>
      <GridList
        aria-labelledby="sections"
        className="section-list"
        selectionMode="multiple"
        selectedKeys={sections}
        onSelectionChange={(keys) =>
          onSections(keys === "all" ? all : all.filter((section) => keys.has(section)))
        }
        items={all.map((id) => ({ id }))}
        dragAndDropHooks={dragAndDropHooks}
      >
        {({ id }) => (
          <GridListItem id={id} textValue={text(`pack-section-${id}`)} className="section-item">
            <Checkbox slot="selection" className="check">
              <span aria-hidden="true" className="check-box" />
            </Checkbox>
            <span>{text(`pack-section-${id}`)}</span>
            <span className="push" />
            <Button slot="drag" className="icon-button" aria-label={text("pack-section-move")}>
              ⠿
            </Button>
          </GridListItem>
        )}
      </GridList>
    </div>
  );
}
