/** A table that has no register behind it, out into a file: a workbook, separated values, a list to print. */
import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";

import type { ShownTable } from "../ipc/bindings/ShownTable";
import { client } from "../ipc/client";
import { useChanges } from "./changes";
import { today } from "./day";
import { useText } from "./language";

const ENDS = ["pdf", "xlsx", "csv"] as const;

export function TableMenu({ table }: { table: () => ShownTable | Promise<ShownTable> }) {
  const text = useText();
  const { tell, fail } = useChanges();
  const label = { pdf: text("export-print"), xlsx: text("export-xlsx"), csv: text("export-csv") };
  const write = async (end: (typeof ENDS)[number]) => {
    try {
      const shown = await table();
      const path = await client.chooseTarget(`${shown.title}.${end}`, label[end], end);
      if (!path) return;
      await client.saveTable(shown, today(), path);
      tell(text("export-done", { name: path.split(/[/\\]/).pop() ?? path }), {
        label: text("list-open-folder"),
        act: () => void client.showInFolder(path).catch(fail),
      });
    } catch (thrown) {
      fail(thrown);
    }
  };
  return (
    <MenuTrigger>
      <Button className="button">{text("action-export")}</Button>
      <Popover className="popover" placement="bottom end">
        <Menu
          className="list"
          aria-label={text("export-title")}
          onAction={(key) => void write(key as (typeof ENDS)[number])}
        >
          {ENDS.map((end) => (
            <MenuItem key={end} id={end} className="list-item">
              {label[end]}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
