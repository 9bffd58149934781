/** The shape of a grade: colour is never the only sign. */
export const SHAPES: Record<string, React.ReactNode> = {
  major: <rect x="1" y="1" width="10" height="10" />,
  minor: <path d="M6 0.8 11.6 11H0.4Z" />,
  weak: <path d="M6 0 12 6 6 12 0 6Z" />,
  watch: <path d="M6 1 11 6 6 11 1 6Z" fill="none" stroke="currentColor" strokeWidth="1.6" />,
  idea: <circle cx="6" cy="6" r="5.2" />,
  note: <circle cx="6" cy="6" r="4.6" fill="none" stroke="currentColor" strokeWidth="1.6" />,
  proven: <path d="M1.5 6.5 5 10 10.5 2.5" fill="none" stroke="currentColor" strokeWidth="1.8" />,
  none: <path d="M2 6H10" fill="none" stroke="currentColor" strokeWidth="1.8" />,
  strength: <path d="M6 .3 7.6 4.2 11.8 4.5 8.6 7.2 9.6 11.3 6 9.1 2.4 11.3 3.4 7.2 .2 4.5 4.4 4.2Z" />,
};

export function Mark({ mark, label }: { mark: string; label: string }) {
  return (
    <span className={`mark mark-${mark}`}>
      <svg viewBox="0 0 12 12" width="12" height="12" fill="currentColor" aria-hidden="true">
        {SHAPES[mark] ?? SHAPES.note}
      </svg>
      {label}
    </span>
  );
}
