/** Rows on their way out of a table and into it: copied, printed, pasted. */
import type { Query } from "../ipc/bindings/Query";
import { client } from "../ipc/client";
import { useChanges } from "./changes";
import { onlyThese, type Chosen } from "./chosen";
import { toClipboard } from "./clipboard";
import { today } from "./day";
import { useText } from "./language";
import { goTo } from "./router";
import { fieldLabel, type ColumnDefinition, type RegisterDefinition } from "./register";

export interface RowsInHand {
  /** Copies what is chosen, else this row, as cells that a spreadsheet takes. */
  copy: (id: string | null) => Promise<void>;
  /** Makes a list to print of what a question finds, in the columns on screen. */
  print: (query: Query) => Promise<void>;
  /** Brings a table in: it is looked at first, like a file. */
  paste: (table: string) => Promise<void>;
}

export function useRowsInHand(
  register: RegisterDefinition,
  columns: ColumnDefinition[],
  query: Query,
  chosen: Chosen,
): RowsInHand {
  const text = useText();
  const { tell, fail } = useChanges();
  const fields = columns.map((column) => column.field);
  return {
    copy: async (id) => {
      const ids = chosen.ids.size > 0 ? [...chosen.ids] : id === null ? [] : [id];
      if (ids.length === 0) return;
      try {
        await toClipboard(await client.copiedRows(register.name, fields, onlyThese(query, ids)));
        tell(text("bulk-copied", { count: ids.length }));
      } catch (thrown) {
        fail(thrown);
      }
    },
    print: async (asked) => {
      try {
        const path = await client.chooseTarget(
          `${text.composed(`${register.name}-register`)}.pdf`,
          text("export-print"),
          "pdf",
        );
        if (!path) return;
        await client.printList(register.name, fields, asked, null, today(), path, () => undefined);
        const name = path.split(/[/\\]/).pop() ?? path;
        tell(text("list-printed", { name }), {
          label: text("list-open-folder"),
          act: () => void client.showInFolder(path).catch(fail),
        });
      } catch (thrown) {
        fail(thrown);
      }
    },
    paste: async (table) => {
      try {
        await client.holdPasted(
          table,
          columns.map((column) => fieldLabel(text, register, column.field)),
        );
        goTo("import", register.name, true);
      } catch (thrown) {
        fail(thrown);
      }
    },
  };
}
