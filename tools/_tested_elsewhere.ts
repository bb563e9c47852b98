/** Code whose test does not lie beside it. */
export interface TestedElsewhere {
  /** A file of the library, or a folder with its slash at the end. */
  readonly files: string;
  /** The test that covers it. */
  readonly test: string;
  readonly reason: string;
}

export const TESTED_ELSEWHERE: readonly TestedElsewhere[] = [];
