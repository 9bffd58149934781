/** The clipboard. */
import type { Failure } from "../ipc/bindings/Failure";

/** Puts text on it. Fails with a {@link Failure} where the system refuses. */
export async function toClipboard(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // Where the window is not trusted with the clipboard, a selection that is copied is.
    const before = document.activeElement;
    const field = document.createElement("textarea");
    field.value = text;
    field.style.position = "fixed";
    field.style.opacity = "0";
    document.body.append(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    if (before instanceof HTMLElement) before.focus();
    if (!done) throw { code: "clipboard", subject: "", problems: [], altered: [] } satisfies Failure;
  }
}
