/** Above a record that a gap led to: what is to be mended, the next gap, and the way back. */
import { useEffect } from "react";
import { Button } from "react-aria-components";

import { useText } from "../../kit/language";
import { goTo } from "../../kit/router";
import { follow, leaveTrail, useTrail } from "./trail";

export function GapTrail({ page }: { page: string }) {
  const text = useText();
  const trail = useTrail();
  const home = page === "preparation";
  useEffect(() => {
    if (home) leaveTrail();
  }, [home]);
  const gap = trail?.gaps[trail.at];
  if (!trail || !gap || home) return null;
  return (
    <div className="gap-trail" role="region" aria-label={text("trail-label")}>
      <span className="small muted">
        {text("trail-place", { number: trail.at + 1, of: trail.gaps.length })}
      </span>
      <span className="gap-trail-what">
        {text.composed(`rule-${gap.rule}`, { reference: gap.reference, title: gap.title })}
      </span>
      <span className="push" />
      <Button
        className="button"
        isDisabled={trail.at + 1 >= trail.gaps.length}
        onPress={() => follow(trail.gaps, trail.at + 1)}
      >
        {text("trail-next")}
      </Button>
      <Button className="button" onPress={() => goTo("preparation")}>
        {text("trail-back")}
      </Button>
      <Button className="icon-button" aria-label={text("trail-leave")} onPress={leaveTrail}>
        ×
      </Button>
    </div>
  );
}
