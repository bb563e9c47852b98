import type { DataSource, Hashed } from "../core/trial.ts";

/** Images of one size with one label each, as bytes: what a file holds, before any scaling. */
export interface ImageSet {
  /** `count * height * width * channels` bytes; image after image, row by row, channels innermost. */
  readonly images: Uint8Array;
  /** `count` class numbers, from 0. */
  readonly labels: Uint8Array;
  readonly count: number;
  /** Height, width, channels of one image. */
  readonly shape: ImageShape;
}

/** Height, width, channels. */
export type ImageShape = readonly [height: number, width: number, channels: number];

/** The parts that a set of images is divided into. */
export interface ImageSplits {
  readonly train: ImageSet;
  readonly validation?: ImageSet;
  readonly test: ImageSet;
}

/** A loaded data set. Its `hash` covers names, shapes and bytes of all splits. */
export interface ImageData extends Hashed, ImageSplits {
  readonly name: string;
}

/** Where to look for files that are not embedded. */
export interface LoadOptions {
  /** Default: the environment's `AEBENCH_DATA`. */
  readonly dataDir?: string;
}

/** What a file must be. */
export interface FileSum {
  readonly name: string;
  readonly bytes: number;
  /** Of the whole file, 64 lower-case hexadecimal digits. */
  readonly sha256: string;
}

/** A file of a data set. */
export interface DataFile extends FileSum {
  /** Where the file is to be had, the official address first; none for an embedded file. */
  readonly urls: readonly string[];
  /** Only of a gzip file: its content, which is accepted as a file of its own as well. */
  readonly unpacked?: FileSum;
}

/** How a file of a data set was found. */
export interface FileStatus {
  readonly file: DataFile;
  /** `missing` also stands for a file that may not be read, `altered` for a truncated one. */
  readonly state: "present" | "missing" | "altered";
  /** Where it is, unless it is missing. */
  readonly path?: string;
  /** One sentence, unless it is present. */
  readonly problem?: string;
}

/** What is known of a data set before it is loaded. */
export interface DataSetFacts {
  /** On the command line and in records. */
  readonly name: string;
  readonly title: string;
  readonly licence: string;
  readonly citation: string;
  /** Addresses of the pages or folders that the data come from. */
  readonly origin: readonly string[];
  readonly files: readonly DataFile[];
  /** The subfolder of the data folder where the files may lie, or the address of embedded ones. */
  readonly folder: string | URL;
  readonly shape: ImageShape;
  /** Labels run from 0 to `classes - 1`. */
  readonly classes: number;
  /** The `hash` that the loaded data must have. */
  readonly decodedSha256: string;
}

/** A data set of the registry. */
export interface DataSet extends DataSetFacts, DataSource<ImageData> {
  /** Whether the files come with the project. */
  readonly embedded: boolean;
  /** Number of examples per split. */
  readonly sizes: Readonly<Partial<Record<keyof ImageSplits, number>>>;
  /** Compares every file with its pinned length and SHA-256. Throws nothing a user can mend. */
  readonly status: (options?: LoadOptions) => Promise<FileStatus[]>;
}
