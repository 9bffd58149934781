/** The number of the version that follows: its last part one further, be it a number or a letter. */
export function nextVersion(last: string | undefined): string {
  if (!last) return "1.0";
  const parts = /^(.*?)(\d+|[A-Ya-y])$/.exec(last.trim());
  if (!parts) return "";
  const [, before = "", end = ""] = parts;
  const number = Number(end);
  if (Number.isNaN(number)) return before + String.fromCharCode(end.charCodeAt(0) + 1);
  return before + String(number + 1).padStart(end.length, "0");
}
