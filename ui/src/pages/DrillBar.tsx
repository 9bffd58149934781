/** The question under way: it stays in sight on every page until the proof is on screen, or is given up. */
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { Button } from "react-aria-components";

import { client } from "../ipc/client";
import { useChanges } from "../kit/changes";
import { useText } from "../kit/language";

export function DrillBar({ onEnd }: { onEnd: () => void }) {
  const text = useText();
  const { change, fail } = useChanges();
  const [round, setRound] = useState(0);
  const [seconds, setSeconds] = useState(0);
  const [told, setTold] = useState<string | null>(null);
  const { data, error } = useQuery({
    queryKey: ["question", round],
    queryFn: client.question,
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  });
  const asked = data !== undefined && told === null;
  useEffect(() => {
    if (!asked) return;
    const start = Date.now();
    const timer = setInterval(() => setSeconds(Math.round((Date.now() - start) / 1000)), 500);
    return () => clearInterval(timer);
  }, [asked, round]);
  if (error) {
    fail(error);
    onEnd();
    return null;
  }
  if (!data) return null;
  const end = async (proof: string | null) => {
    try {
      await change(() => client.answer(data.clause_id, data.question, seconds, proof));
      setTold(text(proof ? "drill-told-found" : "drill-told-not-found", { count: seconds }));
    } catch {
      // The change has said what went wrong; the question stays.
    }
  };
  const next = () => {
    setTold(null);
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
          <Button className="button button-first" onPress={() => void end(window.location.hash || "#/")}>
            {text("drill-found")}
          </Button>
          <Button className="button" onPress={() => void end(null)}>
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
