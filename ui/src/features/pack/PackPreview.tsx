/** The pack inside the window, a page at a time. */
import {
  getDocument,
  GlobalWorkerOptions,
  PDFDataRangeTransport,
  type PDFDocumentProxy,
} from "pdfjs-dist/legacy/build/pdf.mjs";
import worker from "pdfjs-dist/legacy/build/pdf.worker.min.mjs?url";
import { useCallback, useEffect, useRef, useState } from "react";
import { Button } from "react-aria-components";

import { client } from "../../ipc/client";
import { useChanges } from "../../kit/changes";
import { useText } from "../../kit/language";
import { PackThumbnails } from "./PackThumbnails";
import { pageThatSays, textOf } from "./previewText";
import { usePaintedPage } from "./usePaintedPage";

GlobalWorkerOptions.workerSrc = worker;

/** The pack made last, read piece by piece: a pack of thousands of scans need not come into the window whole. */
class MadePackBytes extends PDFDataRangeTransport {
  constructor(
    size: number,
    private readonly fail: (thrown: unknown) => void,
  ) {
    super(size, null);
  }
  override requestDataRange(begin: number, end: number) {
    client.packBytes(begin, end).then((bytes) => this.onDataRange(begin, new Uint8Array(bytes)), this.fail);
  }
}

/** Times the width that fits the window. */
const ZOOMS = [0.5, 0.75, 1, 1.25, 1.6, 2.2];

export default function PackPreview({ size }: { size: number }) {
  const text = useText();
  const { fail } = useChanges();
  const latest = useRef(fail);
  useEffect(() => {
    latest.current = fail;
  });
  const [file, setFile] = useState<PDFDocumentProxy>();
  const [number, setNumber] = useState(1);
  const [zoom, setZoom] = useState(2);
  const [words, setWords] = useState("");
  const [labels, setLabels] = useState<string[]>([]);
  const [wanted, setWanted] = useState("");
  const [missing, setMissing] = useState(false);

  useEffect(() => {
    let gone = false;
    const task = getDocument({
      range: new MadePackBytes(size, (thrown) => latest.current(thrown)),
      disableAutoFetch: true,
      isEvalSupported: false,
    });
    void task.promise
      .then(async (opened) => {
        setLabels((await opened.getPageLabels()) ?? []);
        setFile(opened);
      })
      .catch((thrown: unknown) => {
        if (!gone) latest.current(thrown);
      });
    return () => {
      gone = true;
      void task.destroy();
    };
  }, [size]);

  const fit = useCallback(
    (width: number, painted: HTMLCanvasElement) => {
      const room = (painted.parentElement?.clientWidth ?? 800) - 48;
      return (ZOOMS[zoom] ?? 1) * Math.min(1.5, room / width);
    },
    [zoom],
  );
  const canvas = usePaintedPage(file, number, fit);
  useEffect(() => {
    let here = true;
    void (async () => {
      const said = file ? await textOf(await file.getPage(number)) : "";
      if (here) setWords(said);
    })();
    return () => {
      here = false;
    };
  }, [file, number]);

  const total = file?.numPages ?? 0;
  const find = async () => {
    if (!file || !wanted.trim()) return;
    const found = await pageThatSays(file, wanted, number);
    setMissing(found === null);
    if (found !== null) setNumber(found);
  };
  const turn = (by: number) => setNumber((n) => Math.max(1, Math.min(total, n + by)));
  return (
    <div
      className="viewer"
      onKeyDown={(e) => {
        if (e.target instanceof HTMLInputElement) return;
        if (e.key === "PageDown" || e.key === "ArrowRight") turn(1);
        if (e.key === "PageUp" || e.key === "ArrowLeft") turn(-1);
      }}
    >
      <div className="viewer-bar">
        <Button
          className="icon-button"
          aria-label={text("pack-previous")}
          isDisabled={number <= 1}
          onPress={() => turn(-1)}
        >
          ‹
        </Button>
        <span role="status">{text("pack-preview-page", { page: number, total })}</span>
        <Button
          className="icon-button"
          aria-label={text("pack-next")}
          isDisabled={number >= total}
          onPress={() => turn(1)}
        >
          ›
        </Button>
        <Button
          className="icon-button"
          aria-label={text("pack-zoom-out")}
          isDisabled={zoom === 0}
          onPress={() => setZoom(zoom - 1)}
        >
          −
        </Button>
        <Button
          className="icon-button"
          aria-label={text("pack-zoom-in")}
          isDisabled={zoom === ZOOMS.length - 1}
          onPress={() => setZoom(zoom + 1)}
        >
          +
        </Button>
        <input
          type="search"
          className="viewer-search"
          aria-label={text("pack-find")}
          placeholder={text("pack-find")}
          value={wanted}
          onChange={(e) => {
            setWanted(e.target.value);
            setMissing(false);
          }}
          onKeyDown={(e) => e.key === "Enter" && void find()}
        />
        {missing && <span role="status">{text("pack-find-none")}</span>}
      </div>
      <div className="viewer-body">
        {file && <PackThumbnails file={file} labels={labels} number={number} onNumber={setNumber} />}
        <div className="viewer-page" tabIndex={0} role="region" aria-label={text("pack-preview")}>
          <canvas ref={canvas} aria-hidden="true" />
          <p className="unseen" data-testid="preview-text">
            {words}
          </p>
        </div>
      </div>
    </div>
  );
}
