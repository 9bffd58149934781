/** What was just done, with the way back. */
import { Button } from "react-aria-components";

import { useChanges } from "./changes";
import { useText } from "./language";

export function Toasts() {
  const { toasts, dismiss } = useChanges();
  const text = useText();
  return (
    <section className="toasts" aria-label={text("toast-region")} aria-live="polite">
      {toasts.map((toast) => (
        <div
          key={toast.key}
          className={`toast toast-${toast.kind}`}
          role={toast.kind === "failed" ? "alert" : "status"}
        >
          <span>{toast.text}</span>
          {toast.action && (
            <Button
              className="toast-action"
              onPress={() => {
                dismiss(toast.key);
                toast.action?.act();
              }}
            >
              {toast.action.label}
            </Button>
          )}
          <Button
            className="toast-close"
            aria-label={text("action-dismiss")}
            onPress={() => dismiss(toast.key)}
          >
            ×
          </Button>
        </div>
      ))}
    </section>
  );
}
