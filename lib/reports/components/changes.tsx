import type { JSX } from "preact";
import type { Verdict } from "../../core/schema/run.ts";
import { formatDifference, formatNumber, formatRelative, plural, withUnit } from "../format.ts";
import type { BenchmarkView } from "../view.ts";
import { VerdictMark } from "./marks.tsx";

/** What differs from the baseline by more than the tolerance, and a sentence on the rest. */
export function Changes({ views }: { views: readonly BenchmarkView[] }): JSX.Element {
  const all = views.flatMap((view) => view.verdicts.map((verdict) => ({ view, verdict })));
  const changed = all.filter(({ verdict: { verdict } }) =>
    verdict === "regressed" || verdict === "improved"
  );
  return (
    <>
      <h3>What changed</h3>
      {changed.length > 0 && <ChangeTable changed={changed} />}
      <p>{restSentence(all.map(({ verdict }) => verdict), changed.length)}</p>
    </>
  );
}

/** A sentence on the numbers that did not change beyond their tolerance. */
export function restSentence(verdicts: readonly Verdict[], changed: number): string {
  const count = (name: string): number => verdicts.filter(({ verdict }) => verdict === name).length;
  const [same, near] = [count("identical"), count("within")];
  const judged = same + near + changed;
  if (judged === 0) {
    return "Nothing can be compared: no number has a baseline it may be held against.";
  }
  const first = same === judged
    ? `Nothing changed: ${plural(same, "number")}, all identical to the bit.`
    : `${same} of ${
      plural(judged, "comparable number")
    } identical to the bit, ${near} within tolerance.`;
  const left = verdicts.length - judged;
  return left === 0 ? first : `${first} ${plural(left, "number")} could not be compared.`;
}

interface Changed {
  readonly view: BenchmarkView;
  readonly verdict: Verdict;
}

function ChangeTable({ changed }: { changed: readonly Changed[] }): JSX.Element {
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label="Changes against the baseline">
      <table>
        <caption class="quiet">Numbers that differ by more than their tolerance</caption>
        <thead>
          <tr>
            <th scope="col">Variant</th>
            <th scope="col">Metric</th>
            <th scope="col" class="number">Baseline</th>
            <th scope="col" class="number">Obtained</th>
            <th scope="col" class="number">Difference</th>
            <th scope="col">Verdict</th>
          </tr>
        </thead>
        <tbody>{changed.map(changeRow)}</tbody>
      </table>
    </div>
  );
}

function changeRow({ view, verdict }: Changed): JSX.Element {
  const { variant, metric, value, baseline, note } = verdict;
  const known = view.info.metrics.find(({ name }) => name === metric);
  const show = (number: number | null): string =>
    number === null ? "none" : withUnit(formatNumber(number), known?.unit ?? "1");
  return (
    <tr>
      <th scope="row">{view.titleOf(variant)}</th>
      <td>{known?.title ?? metric}</td>
      <td class="number">{show(baseline)}</td>
      <td class="number">{show(value)}</td>
      <td class="number">
        {value === null || baseline === null ? "none" : differenceText(value, baseline)}
      </td>
      <td>
        <VerdictMark verdict={verdict.verdict} note={note} />
      </td>
    </tr>
  );
}

/** `+0.12 (+23 %)`. */
export function differenceText(value: number, reference: number): string {
  const relative = formatRelative(value - reference, reference);
  return `${formatDifference(value - reference)}${relative && ` (${relative})`}`;
}
