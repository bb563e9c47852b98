import type { BenchmarkInfo, Run } from "../core/schema/run.ts";
import { attentionOf } from "./attention.ts";
import {
  formatBeside,
  formatDifference,
  formatMeanSd,
  formatNumber,
  formatSeconds,
  formatTime,
  NOT_FINITE,
  withUnit,
} from "./format.ts";
import { countClaims, countVerdicts, headline, tallyText } from "./tally.ts";
import { type BenchmarkView, type VariantInfo, viewRun } from "./view.ts";

/** `summary.md`: what the page's summary, claims and tables say, for a pull request or a terminal. */
export function renderMarkdown(run: Run): string {
  const parts = [
    "# aebench",
    `**${headline(run)}**`,
    intro(run),
    attentionOf(run).map(({ text, benchmark }) =>
      `- ${cell([benchmark, text].filter(Boolean).join(": "))}`
    )
      .join("\n"),
    counts(run),
    ...viewRun(run, []).flatMap(benchmarkParts),
  ];
  return `${parts.filter(Boolean).join("\n\n")}\n`;
}

function intro({ environment, aebench, trials }: Run): string {
  const cached = trials.filter((trial) => trial.cached).length;
  const engines = [...new Set(trials.map(({ engine }) => engine))].join(", ") || "no";
  const when = `${formatTime(environment.startedAt)}, took ${formatSeconds(environment.seconds)}`;
  return `aebench ${aebench}, ${cell(engines)} engine, ${trials.length} trials ` +
    `(${cached} from the cache), started ${when}.`;
}

function counts(run: Run): string {
  return `Numbers against the baseline: ${tallyText(countVerdicts(run.verdicts))}.  \n` +
    `Claims: ${tallyText(countClaims(run.claims))}.`;
}

function benchmarkParts(view: BenchmarkView): string[] {
  const { info, claims } = view;
  const { paper } = info;
  return [
    `## ${cell(info.title)}`,
    `\`${info.id}\` version ${info.version}, profile ${info.profile}. ` +
    cell(`${info.where} of ${paper.authors.join(", ")} (${paper.year}), ${paper.title}.`),
    claims.length === 0 ? "" : table(
      ["Claim", "Grade", "Outcome", "Evidence"],
      claims.map((claim) => [
        `${claim.id} ${claim.statement} (${claim.where})`,
        claim.grade,
        claim.status,
        claim.evidence,
      ]),
    ),
    ...info.metrics.map((metric) => metricTable(view, metric)),
  ];
}

type Metric = BenchmarkInfo["metrics"][number];

function metricTable(view: BenchmarkView, metric: Metric): string {
  const title = metric.unit === "1" ? metric.title : `${metric.title}, ${metric.unit}`;
  return table(
    [title, "Obtained, mean ± sd", "Baseline", "Verdict", "Published", "Difference"],
    view.info.variants.map((variant) => metricRow(view, metric, variant)),
  );
}

function metricRow(view: BenchmarkView, { name, unit }: Metric, variant: VariantInfo): string[] {
  const verdict = view.verdictOf(variant.name, name);
  const published = view.publishedOf(variant.name, name).map(({ value }) => value);
  if (!verdict) return [variant.title, "none", "none", "not measured", "", ""];
  const { value, sd, baseline } = verdict;
  const missing = verdict.verdict === "non-finite" ? NOT_FINITE : "none";
  return [
    variant.title,
    value === null ? missing : withUnit(formatMeanSd(value, sd), unit),
    baseline === null ? "none" : withUnit(formatBeside(baseline, value, sd), unit),
    verdict.verdict,
    published.map((number) => withUnit(formatNumber(number), unit)).join("; "),
    value === null ? "" : published.map((number) => formatDifference(value - number)).join("; "),
  ];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(" | ")} |`;
  return [line(head), `|${" --- |".repeat(head.length)}`, ...rows.map(line)].join("\n");
}

/** A text that means itself in Markdown, in a table or out of it, on one line. */
function cell(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replace(/[\\`*_[\]|~#]/g, "\\$&")
    .replace(/\s*[\r\n\u2028\u2029]+\s*/g, " ");
}
