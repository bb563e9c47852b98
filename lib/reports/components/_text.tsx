/** Test helper: what a reader sees of a component. */
import type { JSX } from "preact";
import { renderToString } from "preact-render-to-string";
import { type SampleOptions, sampleRun } from "../_sample_run.ts";
import { type BenchmarkView, viewRun } from "../view.ts";

/** The HTML of an element. */
export function htmlOf(element: JSX.Element | null): string {
  return renderToString(<>{element}</>);
}

/** The text of an element without its tags and data, each run of white space one space. */
export function textOf(element: JSX.Element | null): string {
  return plainText(htmlOf(element));
}

/** The text of each row of the tables in an element. */
export function rowsOf(element: JSX.Element | null): string[] {
  return (htmlOf(element).match(/<tr.*?<\/tr>/gs) ?? []).map(plainText);
}

function plainText(html: string): string {
  return html
    .replace(/<script.*?<\/script>/gs, "")
    .replace(/<[^>"]*("[^"]*"[^>"]*)*>/g, " ")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&")
    .replace(/\s+/g, " ")
    .trim();
}

/** The one benchmark of the sample run. */
export function sampleView(options: SampleOptions = {}): BenchmarkView {
  const { run, records } = sampleRun(options);
  return viewRun(run, records)[0];
}
