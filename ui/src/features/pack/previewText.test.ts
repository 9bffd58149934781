import type { PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { expect, test } from "vitest";

import { comparable, pageThatSays } from "./previewText";

/** A document whose pages say these words, chunk by chunk. */
function saying(pages: string[][]): PDFDocumentProxy {
  const page = (words: string[]) => ({
    streamTextContent: () =>
      new ReadableStream({
        start(controller) {
          words.forEach((str) => controller.enqueue({ items: [{ str }] }));
          controller.close();
        },
      }),
  });
  return {
    numPages: pages.length,
    getPage: (number: number) => Promise.resolve(page(pages[number - 1] ?? [])),
  } as unknown as PDFDocumentProxy;
}

test("a line that ends within a word does not hide it", async () => {
  const file = saying([["Sommaire"], ["la conformi\u00ad", "té réglementaire"], ["L’Œuvre"]]);
  expect(await pageThatSays(file, "conformité reglementaire", 1)).toBe(2);
  expect(await pageThatSays(file, "l'oeuvre", 3)).toBe(3);
  expect(await pageThatSays(file, "SOMMAIRE", 2)).toBe(1);
  expect(await pageThatSays(file, "absent", 1)).toBeNull();
  expect(await pageThatSays(file, " — ", 1)).toBeNull();
  expect(comparable("n° 12 : « été »")).toBe("n12ete");
});
