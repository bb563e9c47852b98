import { createHash } from "node:crypto";
import type { ComponentChildren, JSX } from "preact";
import { renderToString } from "preact-render-to-string";
import type { TrialRecord } from "../core/schema/record.ts";
import type { Run } from "../core/schema/run.ts";
import { curveFigures } from "./charts/curves.ts";
import { assignLooks, type Looks } from "./charts/looks.ts";
import { cssVariables } from "./charts/palette.ts";
import { BenchmarkSection } from "./components/benchmark.tsx";
import { Header, titleOf } from "./components/header.tsx";
import { Versions } from "./components/provenance.tsx";
import { Summary } from "./components/summary.tsx";
import styleSheet from "./page/page.css" with { type: "text" };
import { chartLibrary, pageScript } from "./page/script.ts";
import { type BenchmarkView, viewRun } from "./view.ts";

/** A page larger than this, in characters, shows the figures of each benchmark's first seed only. */
export const LARGEST_PAGE = 6_000_000;

/**
 * The report of a run as one HTML page that needs nothing else: styles, scripts and data are in it.
 * The same run and records give the same bytes.
 *
 * @param records The records of the run's trials; a trial without one is shown without figures.
 */
export function renderHtml(run: Run, records: readonly TrialRecord[]): string {
  const views = viewRun(run, records);
  const looks = assignLooks(views.flatMap(allFigures));
  const whole = renderPage(run, views, looks, (view) => view.seeds);
  if (whole.length <= LARGEST_PAGE) return whole;
  return renderPage(run, views, looks, (view) => view.seeds.slice(0, 1));
}

function allFigures(view: BenchmarkView): Parameters<typeof assignLooks>[0] {
  const trials = view.seeds.flatMap((seed) =>
    view.info.variants.flatMap(({ name }) => view.recordOf(name, seed)?.figures ?? [])
  );
  return [
    ...view.seeds.flatMap((seed) => curveFigures(view, seed)),
    ...view.info.figures,
    ...trials,
  ];
}

function renderPage(
  run: Run,
  views: readonly BenchmarkView[],
  looks: Looks,
  seedsOf: (view: BenchmarkView) => readonly number[],
): string {
  const page = (
    <Shell title={titleOf(run)}>
      <Header run={run} />
      <main>
        <Summary run={run} views={views} />
        {views.map((view) => (
          <BenchmarkSection key={view.info.id} view={view} looks={looks} seeds={seedsOf(view)} />
        ))}
        <Versions run={run} />
      </main>
    </Shell>
  );
  return `<!DOCTYPE html>\n${renderToString(page)}\n`;
}

/** The frame of the page. Its policy lets only these very scripts run and no request out. */
function Shell(props: { title: string; children: ComponentChildren }): JSX.Element {
  const scripts = [chartLibrary(), pageScript()];
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={policy(scripts)} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="data:," />
        <title>{`${props.title} – aebench`}</title>
        {/* deno-lint-ignore react-no-danger */}
        <style dangerouslySetInnerHTML={{ __html: themes() + styleSheet }} />
      </head>
      <body>
        {props.children}
        <noscript>
          <p class="lost">The charts are drawn by scripts, which are switched off here.</p>
        </noscript>
        {scripts.map((script) => (
          // deno-lint-ignore react-no-danger
          <script dangerouslySetInnerHTML={{ __html: script }} />
        ))}
      </body>
    </html>
  );
}

function policy(scripts: readonly string[]): string {
  const hashes = scripts.map((script) =>
    `'sha256-${createHash("sha256").update(script).digest("base64")}'`
  );
  return `default-src 'none'; script-src ${hashes.join(" ")}; style-src 'unsafe-inline'; ` +
    "img-src data:; base-uri 'none'; form-action 'none'";
}

function themes(): string {
  const dark = `:root:not([data-theme=light]){${cssVariables("dark")}}`;
  return `:root{${cssVariables("light")}}` +
    `@media screen and (prefers-color-scheme:dark){${dark}}`;
}
