/** Tools behind one button, where they would not fit on a line. */
import type { ReactNode } from "react";
import { Button, Dialog, DialogTrigger, Popover } from "react-aria-components";

export function Folded({ label, children }: { label: string; children: ReactNode }) {
  return (
    <DialogTrigger>
      <Button className="button">{label}</Button>
      <Popover className="popover" placement="bottom end">
        <Dialog className="folded" aria-label={label}>
          {children}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
