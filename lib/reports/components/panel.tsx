import type { JSX } from "preact";
import type { DrawnFigure } from "../../core/schema/figure.ts";
import {
  aspectOf,
  type BarsFigure,
  chartSpec,
  hiddenByLog,
  type PlotFigure,
} from "../charts/spec.ts";
import type { Looks } from "../charts/looks.ts";
import { embedJson } from "../embed.ts";
import { plural } from "../format.ts";
import { ImageRows } from "./image_rows.tsx";

interface Props {
  readonly figure: DrawnFigure;
  readonly looks: Looks;
  /** The name of a downloaded file, without its ending. */
  readonly file: string;
  /** Over the panel: the variant's title, where several variants stand side by side. */
  readonly heading?: string;
  /** Left out where the panels of a group share one. */
  readonly caption?: string;
}

/** One figure: a chart or rows of images, its caption, its data to download. */
export function Panel(props: Props): JSX.Element {
  const { figure, heading, caption, file, looks } = props;
  return (
    <figure class={`panel ${figure.kind}`}>
      {heading && <p class="heading">{heading}</p>}
      {figure.kind === "images"
        ? <ImageRows figure={figure} file={file} />
        : <Chart figure={figure} looks={looks} name={[heading, figure.title]} />}
      <figcaption>
        {caption} {figure.kind !== "images" && <ChartNotes figure={figure} file={file} />}
      </figcaption>
    </figure>
  );
}

interface ChartProps {
  readonly figure: PlotFigure | BarsFigure;
  readonly looks: Looks;
  readonly name: readonly (string | undefined)[];
}

function Chart({ figure, looks, name }: ChartProps): JSX.Element {
  const spec = chartSpec(figure, looks);
  const aspect = aspectOf(figure);
  const lines = spec.kind === "bars" && spec.lying
    ? spec.categories.length * Math.max(1, spec.series.length)
    : 0;
  const style = aspect ? `--aspect:${aspect}` : lines ? `--height:${lines * 22 + 70}px` : undefined;
  return (
    <>
      <div class={aspect ? "chart fixed" : "chart"} style={style}>
        <div>
          <canvas role="img" aria-label={describe(figure, name)}></canvas>
        </div>
      </div>
      <script
        type="application/json"
        // deno-lint-ignore react-no-danger
        dangerouslySetInnerHTML={{ __html: embedJson(spec) }}
      />
    </>
  );
}

/** What a reader who does not see the chart is told. */
function describe(
  figure: PlotFigure | BarsFigure,
  name: readonly (string | undefined)[],
): string {
  const labels = figure.series.map(({ label }) => label).join(", ");
  const kind = figure.kind === "bars" ? "Bar chart" : "Plot";
  const axes = figure.kind === "bars" ? figure.y.label : `${figure.y.label} over ${figure.x.label}`;
  const title = name.filter(Boolean).join(": ");
  return `${kind}. ${title}. ${axes}. Series: ${labels}. ${figure.caption}`;
}

function ChartNotes(props: { figure: PlotFigure | BarsFigure; file: string }): JSX.Element {
  const hidden = hiddenByLog(props.figure);
  return (
    <>
      {hidden > 0 && (
        <span class="soft">
          {plural(hidden, "value")}{" "}
          of zero or below cannot stand on a logarithmic axis; see the CSV.
          {" "}
        </span>
      )}
      <a class="csv" href="#" download={`${props.file}.csv`} title="The data, to six digits">CSV</a>
    </>
  );
}
