/** Causes as they are typed: one to a line. */

/** The branches of an Ishikawa diagram: « Méthode : contrôle de mémoire » hangs on « Méthode ». */
export function branches(text: string): { name: string; causes: string[] }[] {
  const found: { name: string; causes: string[] }[] = [];
  for (const line of text.split("\n").filter((l) => l.trim() !== "")) {
    const at = line.indexOf(":");
    const name = (at < 0 ? "–" : line.slice(0, at)).trim();
    const cause = (at < 0 ? line : line.slice(at + 1)).trim();
    const known = found.find((branch) => branch.name.toLowerCase() === name.toLowerCase());
    if (known) known.causes.push(cause);
    else found.push({ name, causes: cause ? [cause] : [] });
  }
  return found;
}
