/** What a person must know of the file itself: that it is damaged, or that it lies on a share. */
import { useEffect, useRef, useState } from "react";
import { Button } from "react-aria-components";

import type { Checked } from "../ipc/bindings/Checked";
import type { Current } from "../ipc/bindings/Current";
import { client } from "../ipc/client";
import { useChanges } from "../kit/changes";
import { useText } from "../kit/language";
import { goTo } from "../kit/router";
import { useRemembered } from "../kit/storage";

export function FileBanners({ current, onCopy }: { current: Current; onCopy: () => void }) {
  const text = useText();
  const checked = useCheck(current.path);
  const [known, setKnown] = useRemembered(`share:${current.path}`, false);
  return (
    <div className="file-banners">
      {checked?.mended.map((what) => (
        <div key={what} className="banner" role="status">
          <p>{text.composed(`verify-mended-${what}`)}</p>
        </div>
      ))}
      {checked?.damaged && (
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

/** What became of the pages and the index of the file: read once after opening, beside the work. */
function useCheck(path: string): Checked | undefined {
  const [checked, setChecked] = useState<Checked>();
  const { fail } = useChanges();
  const latest = useRef(fail);
  useEffect(() => {
    latest.current = fail;
  });
  useEffect(() => {
    let here = true;
    client.checkPages().then(
      (found) => here && setChecked(found),
      // Broken off because the dossier was closed, it is nobody's concern.
      (thrown: unknown) => here && latest.current(thrown),
    );
    return () => {
      here = false;
    };
  }, [path]);
  return checked;
}
