/** Causes as one draws them at a meeting: five whys going down, and the bones of an Ishikawa diagram. */
import { useText } from "../../kit/language";
import { branches } from "./causes";

/** In the units of the drawing. */
const WIDTH = 560;
const LINE = 16;

export function CauseTree({ whys, ishikawa, effect }: { whys: string; ishikawa: string; effect: string }) {
  const text = useText();
  const steps = whys.split("\n").filter((line) => line.trim() !== "");
  const bones = branches(ishikawa);
  return (
    <>
      {steps.length > 0 && (
        <ol className="whys" aria-label={text("nonconformity-whys")}>
          {steps.map((step, index) => (
            <li key={index} style={{ marginLeft: `${Math.min(index, 6) * 14}px` }}>
              {step}
            </li>
          ))}
        </ol>
      )}
      {bones.length > 0 && <Bones bones={bones} effect={effect} label={text("nonconformity-ishikawa")} />}
    </>
  );
}

interface BonesProps {
  bones: { name: string; causes: string[] }[];
  effect: string;
  label: string;
}

function Bones({ bones, effect, label }: BonesProps) {
  const rows = Math.max(...bones.map((bone) => bone.causes.length), 1);
  const half = (rows + 2) * LINE + 10;
  const pairs = Math.ceil(bones.length / 2);
  const step = (WIDTH - 110) / pairs;
  return (
    <svg className="bones" viewBox={`0 0 ${WIDTH} ${half * 2}`} role="img" aria-label={label}>
      <line x1="0" x2={WIDTH - 110} y1={half} y2={half} className="bone-spine" />
      <text x={WIDTH - 104} y={half + 4} className="bone-effect">
        {effect}
      </text>
      {bones.map((bone, index) => {
        const up = index % 2 === 0;
        const foot = (Math.floor(index / 2) + 1) * step - 12;
        const head = foot - 34;
        const top = up ? LINE : half * 2 - LINE;
        return (
          <g key={bone.name}>
            <line x1={foot} y1={half} x2={head} y2={up ? top + 6 : top - 12} className="bone" />
            <text x={head} y={top} textAnchor="middle" className="bone-name">
              {bone.name}
            </text>
            {bone.causes.map((cause, place) => (
              <text
                key={cause}
                x={head - 10 + (place + 1) * 4}
                y={up ? top + (place + 1.4) * LINE : top - (place + 1.6) * LINE}
                textAnchor="end"
                className="bone-cause"
              >
                {cause.length > 34 ? `${cause.slice(0, 33)}…` : cause}
              </text>
            ))}
          </g>
        );
      })}
    </svg>
  );
}
