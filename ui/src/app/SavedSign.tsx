/** Whether everything that was typed is on the disk; and what is not, with the two ways on. */
import { Button, Dialog, DialogTrigger, Popover } from "react-aria-components";

import { useChanges } from "../kit/changes";
import { useText } from "../kit/language";

export function SavedSign({ readOnly }: { readOnly: boolean }) {
  const text = useText();
  const { state, unsaved } = useChanges();
  const sign = readOnly
    ? "read-only"
    : { saved: "saved", saving: "saving", waiting: "waiting", importing: "importing", failed: "not-saved" }[
        state
      ];
  return (
    <>
      <span className={`saved saved-${sign}`} role="status">
        {text.composed(`status-${sign}`)}
      </span>
      {unsaved.length > 0 && (
        <DialogTrigger>
          <Button className="button button-quiet">{text("unsaved-show", { count: unsaved.length })}</Button>
          <Popover className="popover" placement="bottom end">
            <Dialog className="unsaved" aria-label={text("status-not-saved")}>
              <ul>
                {unsaved.map((one) => (
                  <li key={one.key}>
                    <p>{one.text}</p>
                    <p className="actions">
                      <Button className="button" onPress={one.again}>
                        {text("action-retry")}
                      </Button>
                      <Button className="button button-quiet" onPress={one.giveUp}>
                        {text("unsaved-give-up")}
                      </Button>
                    </p>
                  </li>
                ))}
              </ul>
            </Dialog>
          </Popover>
        </DialogTrigger>
      )}
    </>
  );
}
