import type { JSX } from "preact";
import { countVerdicts, tallyText } from "../tally.ts";
import type { Looks } from "../charts/looks.ts";
import type { BenchmarkInfo } from "../../core/schema/run.ts";
import { listing } from "../format.ts";
import type { BenchmarkView } from "../view.ts";
import { Claims } from "./claims.tsx";
import { SingleFigure } from "./figure_group.tsx";
import { MetricTable } from "./metric_table.tsx";
import { Provenance } from "./provenance.tsx";
import { TrialFigures } from "./trial_figures.tsx";

interface Props {
  readonly view: BenchmarkView;
  readonly looks: Looks;
  /** Seeds whose figures are in the page. */
  readonly seeds: readonly number[];
}

/** A benchmark: what it is, what came out, in figures first and then in numbers. */
export function BenchmarkSection({ view, looks, seeds }: Props): JSX.Element {
  const { info, index, claims } = view;
  return (
    <section class="benchmark" aria-labelledby={`b${index}`}>
      <Introduction info={info} index={index} />
      <ComparingFigures view={view} looks={looks} />
      {claims.length > 0 && (
        <>
          <h3>Claims</h3>
          <Claims claims={claims} />
        </>
      )}
      <Results view={view} />
      <TrialFigures view={view} looks={looks} seeds={seeds} />
      <Provenance view={view} />
    </section>
  );
}

function Introduction({ info, index }: { info: BenchmarkInfo; index: number }): JSX.Element {
  const { paper } = info;
  return (
    <>
      <p class="kicker">
        <code>{info.id}</code> version {info.version}, profile {info.profile}
      </p>
      <h2 id={`b${index}`}>{info.title}</h2>
      <p class="lead">{info.summary}</p>
      <p class="citation">
        {info.where} of {listing(paper.authors)} ({paper.year}). <cite>{paper.title}</cite>.{" "}
        {paper.venue}.{" "}
        {/^https?:/.test(paper.url) && <a href={paper.url} rel="noreferrer">{paper.url}</a>}
      </p>
    </>
  );
}

/** Figures that compare variants: the first over the whole width, the others side by side. */
function ComparingFigures({ view, looks }: Omit<Props, "seeds">): JSX.Element | null {
  if (view.info.figures.length === 0) return null;
  const file = view.info.id.replaceAll("/", "-");
  const drawn = view.info.figures.map((figure) => (
    <SingleFigure key={figure.id} figure={figure} looks={looks} file={file} />
  ));
  return (
    <>
      <h3>Variants compared</h3>
      {drawn[0]}
      {drawn.length > 1 && <div class="pair">{drawn.slice(1)}</div>}
    </>
  );
}

function Results({ view }: { view: BenchmarkView }): JSX.Element | null {
  const [primary, ...others] = view.info.metrics;
  if (!primary) return null;
  return (
    <>
      <h3>Results</h3>
      <MetricTable view={view} metric={primary} />
      {others.map((metric) => (
        <details>
          <summary>
            {metric.title}{" "}
            <span class="soft">
              {tallyText(countVerdicts(view.verdicts.filter((v) => v.metric === metric.name)))}
            </span>
          </summary>
          <MetricTable view={view} metric={metric} />
        </details>
      ))}
    </>
  );
}
