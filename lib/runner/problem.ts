import { messageOf } from "../core/errors.ts";

/** What was thrown, on one line and never empty, for records and progress lines. */
export function problemOf(thrown: unknown): string {
  return messageOf(thrown).replace(/\s+/g, " ").trim() || "an error without a message";
}
