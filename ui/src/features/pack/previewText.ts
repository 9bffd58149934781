/** What the pages of a pack say. */
import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";

import { fold } from "../../kit/text";

/** What a page says. Read chunk by chunk: WebKit does not iterate over streams. */
export async function textOf(page: PDFPageProxy): Promise<string> {
  const reader = (page.streamTextContent() as ReadableStream<{ items: { str?: string }[] }>).getReader();
  const words: string[] = [];
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return words.join(" ");
    words.push(...value.items.map((i) => i.str ?? ""));
  }
}

/** What of a text is compared: letters and digits, so that the end of a line does not count. */
export function comparable(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]/gu, "");
}

/** The next page after `from` that says `words`, going round; none when no page does. */
export async function pageThatSays(
  file: PDFDocumentProxy,
  words: string,
  from: number,
): Promise<number | null> {
  const wanted = comparable(words);
  if (!wanted) return null;
  for (let step = 1; step <= file.numPages; step += 1) {
    const number = ((from - 1 + step) % file.numPages) + 1;
    if (comparable(await textOf(await file.getPage(number))).includes(wanted)) return number;
  }
  return null;
}
