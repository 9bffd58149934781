/** A choice that narrows a list: all of them, or one. */
import { Button, ListBox, ListBoxItem, Popover, Select, SelectValue } from "react-aria-components";

interface PickProps {
  /** What is chosen among, such as « Tous les processus ». */
  all: string;
  value: string;
  choices: { id: string; label: string }[];
  /** What it is called, where `all` does not say it. */
  name?: string;
  onPick: (value: string) => void;
}

export function Pick({ all, value, choices, name, onPick }: PickProps) {
  const items = [{ id: "", label: all }, ...choices];
  const chosen = items.find((item) => item.id === value) ?? items[0];
  return (
    <Select
      aria-label={name ?? all}
      className="pick"
      value={value}
      onChange={(key) => onPick(key === null ? "" : String(key))}
    >
      <Button className={value ? "chip chip-on" : "chip"}>
        <SelectValue>{chosen?.label}</SelectValue>
        <span aria-hidden="true" className="caret" />
      </Button>
      <Popover className="popover">
        <ListBox className="list" items={items}>
          {(item) => (
            <ListBoxItem id={item.id} textValue={item.label} className="list-item">
              {item.label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}
