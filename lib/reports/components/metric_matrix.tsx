import type { JSX } from "preact";
import type { BenchmarkInfo, Verdict } from "../../core/schema/run.ts";
import { formatMeanSd, formatNumber, NOT_FINITE } from "../format.ts";
import { standingOfVerdict } from "../standing.ts";
import { type BenchmarkView, isMeasured, type VariantInfo } from "../view.ts";
import { Mark } from "./marks.tsx";

type Metric = BenchmarkInfo["metrics"][number];

/** More columns than this are easier to read one table at a time. */
const MOST_COLUMNS = 6;

/** Whether all numbers of a benchmark fit one table: several metrics, and few enough columns. */
export function fitsMatrix({ info }: BenchmarkView): boolean {
  return info.metrics.length > 1 &&
    Math.min(info.metrics.length, info.variants.length) <= MOST_COLUMNS;
}

/** A row or a column: a metric or a variant. */
interface Line<T> {
  readonly of: T;
  readonly key: string;
  readonly name: JSX.Element;
}

/** All numbers of a benchmark at one glance; metrics or variants in rows, whichever are more. */
export function MetricMatrix({ view }: { view: BenchmarkView }): JSX.Element {
  const measured = view.info.metrics.filter(({ name }) =>
    view.info.variants.some((variant) => isMeasured(view, variant.name, name))
  );
  const metrics = measured.map((of) => ({ of, key: of.name, name: <MetricName metric={of} /> }));
  const variants = view.info.variants.map((of) => ({ of, key: of.name, name: <>{of.title}</> }));
  const common = commonVerdict(view);
  const value = (variant: Line<VariantInfo>, metric: Line<Metric>): JSX.Element => (
    <Value verdict={view.verdictOf(variant.of.name, metric.of.name)} told={common} />
  );
  return metrics.length > MOST_COLUMNS || metrics.length >= variants.length
    ? <Matrix corner="Metric" rows={metrics} columns={variants} cell={(m, v) => value(v, m)} />
    : <Matrix corner="Variant" rows={variants} columns={metrics} cell={value} />;
}

function Matrix<R, C>(props: {
  corner: string;
  rows: readonly Line<R>[];
  columns: readonly Line<C>[];
  cell: (row: Line<R>, column: Line<C>) => JSX.Element;
}): JSX.Element {
  const { corner, rows, columns, cell } = props;
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label="All numbers">
      <table class="matrix">
        <caption>
          <span>Mean ± standard deviation over seeds; the mean alone where all seeds agree</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{corner}</th>
            {columns.map(({ key, name }) => <th key={key} scope="col" class="number">{name}</th>)}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.name}</th>
              {columns.map((column) => <td key={column.key} class="number">{cell(row, column)}
              </td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function MetricName({ metric: { title, unit } }: { metric: Metric }): JSX.Element {
  return (
    <>
      {title}
      {unit !== "1" && <span class="soft under">{unit}</span>}
    </>
  );
}

/** The verdict of all numbers, if it is one and the same. */
function commonVerdict({ verdicts }: BenchmarkView): Verdict["verdict"] | undefined {
  const names = new Set(verdicts.map(({ verdict }) => verdict));
  return names.size === 1 ? verdicts[0].verdict : undefined;
}

/** The number, and its verdict where that is not good and not told for all. */
function Value(
  props: { verdict: Verdict | undefined; told: Verdict["verdict"] | undefined },
): JSX.Element {
  const { verdict, told } = props;
  if (!verdict) return <span class="soft">–</span>;
  const { value, sd } = verdict;
  const standing = standingOfVerdict(verdict.verdict);
  const none = verdict.verdict === "non-finite" ? NOT_FINITE : "none";
  return (
    <>
      {value === null ? none : sd === 0 ? formatNumber(value, 6) : formatMeanSd(value, sd)}
      {standing !== "good" && verdict.verdict !== told && (
        <span class="under" title={verdict.note}>
          <Mark standing={standing}>{verdict.verdict}</Mark>
        </span>
      )}
    </>
  );
}
