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
  /** The widths that a person gave, by field. */
  widths: Record<string, number>;
  setWidth: (field: string, width: number | null) => void;
  move: (field: string, to: string) => void;
  /** Puts everything back as the register has it; none where nothing was changed. */
  reset: (() => void) | undefined;
} {
  const text = useText();
  const [hidden, setHidden] = useRemembered<string[]>(
    `hidden:${register.name}`,
    register.columns.filter((c) => c.hidden).map((c) => c.field),
  );
  // Fields without a place are hidden until they are asked for.
  const [added, setAdded] = useRemembered<string[]>(`added:${register.name}`, []);
  const [order, setOrder] = useRemembered<string[]>(`order:${register.name}`, []);
  const [widths, setWidths] = useRemembered<Record<string, number>>(`widths:${register.name}`, {});
  return useMemo(() => {
    const placed = register.columns.map((column) => column.field);
    const others = register.fields.filter((field) => !placed.includes(field.name));
    const shown = [
      ...register.columns.filter((column) => !hidden.includes(column.field)),
      ...others
        .filter((field) => added.includes(field.name))
        .map((field) => ({ field: field.name, width: COLUMN_WIDTHS[field.kind] ?? 140 })),
    ];
    const place = (field: string) => order.indexOf(field);
    const first = (column: ColumnDefinition, at: number) =>
      place(column.field) < 0 ? at : place(column.field);
    const columns: ColumnDefinition[] = shown
      .map((column, at) => ({ column, at: first(column, at) }))
      .sort((a, b) => a.at - b.at)
      .map(({ column }) => column);
    const move = (field: string, to: string) => {
      const fields = columns.map((column) => column.field);
      const target = fields.indexOf(to);
      const others = fields.filter((one) => one !== field);
      setOrder([...others.slice(0, target), field, ...others.slice(target)]);
    };
    const setWidth = (field: string, width: number | null) => {
      const others = Object.fromEntries(Object.entries(widths).filter(([name]) => name !== field));
      setWidths(width === null ? others : { ...others, [field]: width });
    };
    const changed = order.length > 0 || Object.keys(widths).length > 0;
    const reset = changed
      ? () => {
          setOrder([]);
          setWidths({});
        }
      : undefined;
    const choices = [...placed, ...others.map((field) => field.name)].map((field) => ({
      field,
      label: fieldLabel(text, register, field),
    }));
    const choose = (fields: string[]) => {
      setHidden(placed.filter((field) => !fields.includes(field)));
      setAdded(others.map((field) => field.name).filter((field) => fields.includes(field)));
    };
    return { columns, choices, choose, widths, setWidth, move, reset };
  }, [register, hidden, added, order, widths, setHidden, setAdded, setOrder, setWidths, text]);
}

export function ColumnMenu(props: {
  choices: Choice[];
  shown: ColumnDefinition[];
  onShown: (fields: string[]) => void;
  reset: (() => void) | undefined;
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
        {props.reset && (
          <Button className="button button-quiet list-foot" onPress={props.reset}>
            {text("table-columns-reset")}
          </Button>
        )}
      </Popover>
    </MenuTrigger>
  );
}
