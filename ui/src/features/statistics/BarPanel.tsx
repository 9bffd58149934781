/** One figure, group by group, as bars: the value at the end of each, and how many contracts it rests on. */
import { useText } from "../../kit/language";

export interface Bar {
  name: string;
  /** None where there are no data, which is no zero. */
  value: number | null;
  /** The value as people read it. */
  shown: string;
  /** The contracts behind it; none where the value is their number. */
  of?: number;
}

interface PanelProps {
  title: string;
  bars: Bar[];
  /** What a full bar stands for; the largest value where none is given. */
  full?: number;
}

/** As many as a panel shows; the table below has them all. */
const SHOWN = 10;

export function BarPanel({ title, bars, full }: PanelProps) {
  const text = useText();
  const known = bars.filter((bar) => bar.value !== null);
  const most = full ?? Math.max(0, ...known.map((bar) => bar.value ?? 0));
  const shown = known.slice(0, SHOWN);
  const words = shown.map((bar) => `${bar.name} ${bar.shown}`).join(", ");
  return (
    <figure className="bar-panel">
      <figcaption>{title}</figcaption>
      {shown.length === 0 ? (
        <p className="muted small">{text("statistics-none")}</p>
      ) : (
        <div className="bars" role="img" aria-label={`${title}. ${words}`}>
          {shown.map((bar) => (
            <div key={bar.name} className="bar-line">
              <span className="bar-name" title={bar.name}>
                {bar.name}
              </span>
              <span className="bar-track">
                <span
                  className="bar"
                  style={{ width: `${most > 0 ? (100 * (bar.value ?? 0)) / most : 0}%` }}
                />
              </span>
              <span className="bar-value">
                {bar.shown}
                {bar.of !== undefined && <span className="muted"> ({bar.of})</span>}
              </span>
            </div>
          ))}
        </div>
      )}
      {known.length > SHOWN && (
        <p className="muted small">{text("statistics-more", { count: known.length - SHOWN })}</p>
      )}
    </figure>
  );
}
