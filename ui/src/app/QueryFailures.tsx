/** What could not be read for the page on screen: said once, with the way to try again. */
import { useQueryClient } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";
import { Button } from "react-aria-components";

import { failureText } from "../kit/changes";
import { useText } from "../kit/language";

export function QueryFailures() {
  const text = useText();
  const queries = useQueryClient();
  const failed = useSyncExternalStore(
    (changed) => queries.getQueryCache().subscribe(changed),
    // A page that says itself what went wrong is marked so.
    () =>
      [
        ...new Set(
          queries
            .getQueryCache()
            .findAll({ type: "active" })
            .filter((query) => query.state.status === "error" && query.meta?.["own"] !== true)
            .map((query) => failureText(text, query.state.error)),
        ),
      ].join("\n"),
  );
  if (failed === "") return null;
  return (
    <div className="banner banner-failed" role="alert">
      {failed.split("\n").map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <p className="actions">
        <Button
          className="button"
          onPress={() =>
            void queries.refetchQueries({
              type: "active",
              predicate: (query) => query.state.status === "error",
            })
          }
        >
          {text("action-retry")}
        </Button>
      </p>
    </div>
  );
}
