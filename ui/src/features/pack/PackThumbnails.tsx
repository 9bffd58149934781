/** The pages of a pack in small, drawn as they come into view. */
import { useVirtualizer } from "@tanstack/react-virtual";
import type { PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { useEffect, useRef } from "react";

import { useText } from "../../kit/language";
import { usePaintedPage } from "./usePaintedPage";

const WIDTH = 78;
const ROW = 128;

interface ThumbnailsProps {
  file: PDFDocumentProxy;
  /** What is printed on each page. */
  labels: string[];
  number: number;
  onNumber: (number: number) => void;
}

export function PackThumbnails({ file, labels, number, onNumber }: ThumbnailsProps) {
  const text = useText();
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: file.numPages,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 2,
  });
  useEffect(() => rows.scrollToIndex(number - 1), [rows, number]);
  return (
    <nav className="thumbnails" ref={scroller} aria-label={text("pack-pages")}>
      <div style={{ height: rows.getTotalSize(), position: "relative" }}>
        {rows.getVirtualItems().map((item) => (
          <button
            key={item.key}
            type="button"
            className="thumbnail"
            aria-current={item.index + 1 === number ? "page" : undefined}
            aria-label={text("pack-go-to-page", { page: labels[item.index] ?? String(item.index + 1) })}
            style={{ transform: `translateY(${item.start}px)`, height: ROW }}
            onClick={() => onNumber(item.index + 1)}
          >
            <Thumbnail file={file} number={item.index + 1} />
            <span aria-hidden="true">{labels[item.index] ?? item.index + 1}</span>
          </button>
        ))}
      </div>
    </nav>
  );
}

const small = (width: number) => WIDTH / width;

function Thumbnail({ file, number }: { file: PDFDocumentProxy; number: number }) {
  return <canvas ref={usePaintedPage(file, number, small)} aria-hidden="true" />;
}
