/** Whether the keyboard is on nothing in particular: a part that just came may take it. */
export function focusIsNowhere(): boolean {
  const { activeElement } = document;
  return activeElement === null || activeElement === document.body || activeElement.matches(".main");
}
