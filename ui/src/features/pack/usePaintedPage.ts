/** A page of a pack painted on a canvas, as large as `fit` says for its own width. */
import type { PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { useEffect, useRef, type RefObject } from "react";

/** `fit` gives the scale for a page of this width, in points, on this canvas. */
export function usePaintedPage(
  file: PDFDocumentProxy | undefined,
  number: number,
  fit: (width: number, canvas: HTMLCanvasElement) => number,
): RefObject<HTMLCanvasElement | null> {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const target = canvas.current;
    if (!file || !target) return;
    let gone = false;
    let stop: (() => void) | undefined;
    void (async () => {
      const page = await file.getPage(number);
      if (gone) return;
      const sharp = window.devicePixelRatio || 1;
      const scale = fit(page.getViewport({ scale: 1 }).width, target);
      const viewport = page.getViewport({ scale: scale * sharp });
      target.width = viewport.width;
      target.height = viewport.height;
      target.style.width = `${viewport.width / sharp}px`;
      const painting = page.render({ canvas: target, viewport });
      stop = () => painting.cancel();
      // A page that is left while it is painted breaks off; one that cannot be painted is blank, and its words are there.
      await Promise.allSettled([painting.promise]);
    })();
    return () => {
      gone = true;
      stop?.();
    };
  }, [file, number, fit]);
  return canvas;
}
