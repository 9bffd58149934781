/** The keys that work in the window, on one sheet. */
import { Button, Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";

import type { Key } from "../ipc/keys";
import { useText } from "../kit/language";

/** The keys as they are pressed, and what they do. */
const SHORTCUTS: readonly (readonly [string, Key])[] = [
  ["Ctrl K", "shortcut-search"],
  ["N", "shortcut-new"],
  ["Ctrl ↵", "shortcut-create"],
  ["Ctrl Shift ↵", "shortcut-create-another"],
  ["Ctrl Z", "shortcut-undo"],
  ["Ctrl Shift Z", "shortcut-redo"],
  ["/", "shortcut-filter"],
  ["↑ ↓ PgUp PgDn", "shortcut-walk"],
  ["↵", "shortcut-open"],
  ["↵ ↵", "shortcut-full"],
  ["Esc", "shortcut-close"],
  ["␣", "shortcut-choose"],
  ["⇧ ↑ ↓", "shortcut-choose-range"],
  ["Ctrl A", "shortcut-choose-all"],
  ["Ctrl C / Ctrl V", "shortcut-copy"],
  ["⇧ ← → / Alt ← →", "shortcut-column"],
  ["F6", "shortcut-region"],
  ["Ctrl + / Ctrl -", "shortcut-zoom"],
  ["?", "shortcut-sheet"],
];

export function ShortcutSheet({ open, onClose }: { open: boolean; onClose: () => void }) {
  const text = useText();
  return (
    <ModalOverlay className="overlay" isOpen={open} isDismissable onOpenChange={(next) => !next && onClose()}>
      <Modal className="modal">
        <Dialog className="author-dialog">
          <Heading slot="title">{text("shortcut-title")}</Heading>
          <dl className="shortcut-list">
            {SHORTCUTS.map(([pressed, does]) => (
              <div key={does}>
                <dt>
                  <kbd>{pressed}</kbd>
                </dt>
                <dd>{text(does)}</dd>
              </div>
            ))}
          </dl>
          <p className="actions">
            <Button className="button button-first" onPress={onClose} autoFocus>
              {text("action-close")}
            </Button>
          </p>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
