/** What a person must know of the file itself: that it is damaged, or that it lies on a share. */
import { useEffect, useState } from "react";
import { Button } from "react-aria-components";

import type { Current } from "../ipc/bindings/Current";
import { client } from "../ipc/client";
import { useText } from "../kit/language";
import { goTo } from "../kit/place";
import { useRemembered } from "../kit/remembered";

export function FileBanners({ current, onCopy }: { current: Current; onCopy: () => void }) {
  const text = useText();
  const damaged = useDamage(current.path);
  const [known, setKnown] = useRemembered(`share:${current.path}`, false);
  return (
    <div className="file-banners">
      {damaged && (
        <div className="banner banner-failed" role="alert">
          <p>{text("banner-damaged")}</p>
          <p className="actions">
            <Button className="button" onPress={onCopy}>
              {text("settings-copy")}
            </Button>
            <Button className="button" onPress={() => goTo("journal")}>
              {text("journal-verify")}
            </Button>
          </p>
        </div>
      )}
      {current.remote && !known && (
        <div className="banner" role="status">
          <p>{text("banner-share")}</p>
          <Button className="button" onPress={() => setKnown(true)}>
            {text("action-dismiss")}
          </Button>
        </div>
      )}
    </div>
  );
}

/** Whether the pages of the file are damaged: read once after opening, beside the work. */
function useDamage(path: string): boolean {
  const [damaged, setDamaged] = useState(false);
  useEffect(() => {
    let here = true;
    client
      .checkPages()
      .then((found) => here && setDamaged(found.length > 0))
      // Broken off because the dossier was closed; or unreadable, which the page asked for says itself.
      .catch(() => undefined);
    return () => {
      here = false;
    };
  }, [path]);
  return damaged;
}
