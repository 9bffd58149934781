/** What was typed and cannot be read: it stays in its field, and nothing is made of a form that holds it. */

/** Fields that are still finding out what was typed, such as a picker that asks the dossier. */
const asking = new Set<Promise<unknown>>();

/** Lets forms wait for a field that is finding out what was typed. */
export function waitFor<R>(work: Promise<R>): Promise<R> {
  asking.add(work);
  const done = () => void asking.delete(work);
  work.then(done, done);
  return work;
}

const drawn = () => new Promise((done) => setTimeout(done));

/** Leaves the field under way, waits for what is still being read, and says whether everything can be. The first field that
 * cannot gets the cursor. */
export async function readable(root: ParentNode = document): Promise<boolean> {
  const left = document.activeElement;
  const typing = left instanceof HTMLInputElement || left instanceof HTMLTextAreaElement;
  if (typing) left.blur();
  await drawn();
  // What stands typed from before the window was closed is read too: its field is left like any other.
  for (const field of root.querySelectorAll<HTMLElement>("[data-typed] :is(input, textarea)")) {
    field.focus();
    field.blur();
  }
  await drawn();
  while (asking.size > 0) {
    await Promise.allSettled(asking);
    await drawn();
  }
  await drawn();
  const field = root.querySelector<HTMLElement>("[data-unread] :is(input, textarea)");
  field?.focus();
  field?.scrollIntoView({ block: "center" });
  // Whoever presses Ctrl Enter in a field is still there when the form stays.
  if (field === null && typing && left.isConnected && document.activeElement === document.body) left.focus();
  return field === null;
}
