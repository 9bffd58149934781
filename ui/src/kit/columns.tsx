/** Which columns a table shows: those that its register places, and any other field that a person asks for. */
import { useMemo } from "react";
import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";

import { useText } from "./language";
import { COLUMN_WIDTHS, fieldLabel, type ColumnDefinition, type RegisterDefinition } from "./register";
import { useRemembered } from "./storage";

interface Choice {
  field: string;
  label: string;
}

export function useColumns(register: RegisterDefinition): {
  columns: ColumnDefinition[];
  choices: Choice[];
  choose: (fields: string[]) => void;
} {
  const text = useText();
  const [hidden, setHidden] = useRemembered<string[]>(
    `hidden:${register.name}`,
    register.columns.filter((c) => c.hidden).map((c) => c.field),
  );
  // Fields without a place are hidden until they are asked for.
  const [added, setAdded] = useRemembered<string[]>(`added:${register.name}`, []);
  return useMemo(() => {
    const placed = register.columns.map((column) => column.field);
    const others = register.fields.filter((field) => !placed.includes(field.name));
    const columns = [
      ...register.columns.filter((column) => !hidden.includes(column.field)),
      ...others
        .filter((field) => added.includes(field.name))
        .map((field) => ({ field: field.name, width: COLUMN_WIDTHS[field.kind] ?? 140 })),
    ];
    const choices = [...placed, ...others.map((field) => field.name)].map((field) => ({
      field,
      label: fieldLabel(text, register, field),
    }));
    const choose = (fields: string[]) => {
      setHidden(placed.filter((field) => !fields.includes(field)));
      setAdded(others.map((field) => field.name).filter((field) => fields.includes(field)));
    };
    return { columns, choices, choose };
  }, [register, hidden, added, setHidden, setAdded, text]);
}

export function ColumnMenu(props: {
  choices: Choice[];
  shown: ColumnDefinition[];
  onShown: (fields: string[]) => void;
}) {
  const text = useText();
  return (
    <MenuTrigger>
      <Button className="button">{text("table-columns")}</Button>
      <Popover className="popover" placement="bottom end">
        <Menu
          className="list"
          aria-label={text("table-columns")}
          selectionMode="multiple"
          disallowEmptySelection
          selectedKeys={props.shown.map((column) => column.field)}
          onSelectionChange={(keys) =>
            props.onShown(keys === "all" ? props.choices.map((c) => c.field) : [...keys].map(String))
          }
        >
          {props.choices.map((choice) => (
            <MenuItem key={choice.field} id={choice.field} className="list-item list-item-check">
              {choice.label}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
