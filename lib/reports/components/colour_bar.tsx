import type { JSX } from "preact";
import type { ColourScale } from "../charts/heatmap_spec.ts";
import { ticksOf } from "../charts/ticks.ts";

/** What the colours of heat maps mean: a bar of them over labelled ticks. */
export function ColourBar({ scale }: { scale: ColourScale }): JSX.Element {
  const { title, ticks } = ticksOf(scale);
  const gradient = `linear-gradient(to right, ${scale.colours.join(", ")})`;
  return (
    <div class="colour-bar">
      <p>{title}{scale.log && ", logarithmic"}</p>
      <div class="colours" style={`background-image:${gradient}`}></div>
      <div class="ticks">
        {ticks.map(({ place, label }) => (
          <span style={`left:${Math.round(1000 * place) / 10}%`}>{label}</span>
        ))}
      </div>
    </div>
  );
}
