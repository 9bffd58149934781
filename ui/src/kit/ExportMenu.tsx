/** What a table shows, out into a file. */
import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";

import type { Format } from "../ipc/bindings/Format";
import type { Query } from "../ipc/bindings/Query";
import { client } from "../ipc/client";
import { useChanges } from "./changes";
import { useText } from "./language";
import { LongWorkProgress, useLongWork } from "./LongWork";
import type { RegisterDefinition } from "./register";

interface MenuProps {
  register: RegisterDefinition;
  query: Query;
  onPrint: () => void;
}

export function ExportMenu({ register, query, onPrint }: MenuProps) {
  const text = useText();
  const { tell, fail } = useChanges();
  const { step, run } = useLongWork();
  const write = async (format: Format) => {
    const name = `${text.composed(`${register.name}-register`)}.${format}`;
    try {
      const path = await client.chooseTarget(name, text(`export-${format}`), format);
      if (!path) return;
      await run((progress) => client.export(register.name, format, query, path, progress));
      tell(text("export-done", { name: path.split(/[/\\]/).pop() ?? path }));
    } catch (thrown) {
      fail(thrown);
    }
  };
  if (step) return <LongWorkProgress work="export" step={step} />;
  return (
    <MenuTrigger>
      <Button className="button">{text("action-export")}</Button>
      <Popover className="popover" placement="bottom end">
        <Menu
          className="list"
          aria-label={text("export-title")}
          onAction={(key) => (key === "print" ? onPrint() : void write(key as Format))}
        >
          <MenuItem id="print" className="list-item">
            {text("export-print")}
          </MenuItem>
          {[...(["xlsx", "csv", "json"] as const), ...(register.calendar ? (["ics"] as const) : [])].map(
            (format) => (
              <MenuItem key={format} id={format} className="list-item">
                {text(`export-${format}`)}
              </MenuItem>
            ),
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
