/** A publication with its citation; it owns a folder in `benchmarks/`. */
export interface Paper {
  /** The folder's name, which is also the first part of its benchmarks' ids: `"vimae"`. */
  readonly id: string;
  readonly title: string;
  readonly authors: readonly string[];
  readonly year: number;
  /** Where it was published, with identifiers: `"ICLR 2020 submission; arXiv 1905.10549"`. */
  readonly venue: string;
  readonly url: string;
}
