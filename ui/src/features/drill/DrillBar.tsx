/** The question under way: it stays in sight on every page until the proof is on screen, or is given up. */
import { useEffect, useRef, useState } from "react";
import { Button } from "react-aria-components";

import type { Question } from "../../ipc/bindings/Question";
import { client } from "../../ipc/client";
import { useChanges } from "../../kit/changes";
import { useText } from "../../kit/language";

export function DrillBar({ onEnd }: { onEnd: () => void }) {
  const text = useText();
  const { change, fail } = useChanges();
  const [round, setRound] = useState(0);
  const [seconds, setSeconds] = useState(0);
  const [told, setTold] = useState<string | null>(null);
  const [stopped, setStopped] = useState(false);
  const [asked, setAsked] = useState<{ question: Question; since: number }>();
  const latest = useRef({ fail, onEnd });
  useEffect(() => {
    latest.current = { fail, onEnd };
  });
  // Drawn once a round: whatever is saved meanwhile, the question stays the one that the clock runs for.
  useEffect(() => {
    let here = true;
    client.question().then(
      (question) => here && setAsked({ question, since: Date.now() }),
      (thrown: unknown) => {
        if (!here) return;
        latest.current.fail(thrown);
        latest.current.onEnd();
      },
    );
    return () => {
      here = false;
    };
  }, [round]);
  const running = asked !== undefined && told === null && !stopped;
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(() => setSeconds(Math.round((Date.now() - asked.since) / 1000)), 500);
    return () => clearInterval(timer);
  }, [asked, running]);
  if (!asked) return null;
  const data = asked.question;
  const end = (proof: string | null) => {
    // The clock stops with the answer, not once it is on the disk.
    const spent = Math.round((Date.now() - asked.since) / 1000);
    setSeconds(spent);
    setStopped(true);
    change(() => client.answer(data.clause_id, data.question, spent, proof)).then(
      () => setTold(text(proof ? "drill-told-found" : "drill-told-not-found", { count: spent })),
      // The change has said what went wrong; the question stays, and the clock runs on.
      () => setStopped(false),
    );
  };
  const next = () => {
    setTold(null);
    setStopped(false);
    setAsked(undefined);
    setSeconds(0);
    setRound(round + 1);
  };
  return (
    <section className="drill-bar" aria-label={text("drill-title")}>
      <div>
        <p className="small muted">
          {data.number} {data.title}
        </p>
        <p className="drill-question">{data.question}</p>
      </div>
      <span className="drill-time" role="timer">
        {Math.floor(seconds / 60)}:{String(seconds % 60).padStart(2, "0")}
      </span>
      {told === null ? (
        <div className="actions">
          <Button
            className="button button-first"
            isDisabled={stopped}
            onPress={() => end(window.location.hash || "#/")}
          >
            {text("drill-found")}
          </Button>
          <Button className="button" isDisabled={stopped} onPress={() => end(null)}>
            {text("drill-give-up")}
          </Button>
        </div>
      ) : (
        <div className="actions">
          <span role="status">{told}</span>
          <Button className="button button-first" autoFocus onPress={next}>
            {text("drill-next")}
          </Button>
          <Button className="button" onPress={onEnd}>
            {text("drill-end")}
          </Button>
        </div>
      )}
    </section>
  );
}
