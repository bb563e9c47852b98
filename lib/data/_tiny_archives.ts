import { crc32, deflateRawSync, deflateSync } from "node:zlib";

/** A file of a zip made by a test; what is not given is as it should be. */
export interface ZipEntry {
  readonly name: string;
  readonly content: Uint8Array;
  /** Unix mode. Default: an ordinary file. */
  readonly mode?: number;
  readonly encrypted?: boolean;
  /** 8 for deflate, 0 for stored. */
  readonly method?: number;
  /** What the directory says of length and checksum. */
  readonly bytes?: number;
  readonly crc?: number;
}

/** Bytes of a zip file (PKWARE's APPNOTE, sections 4.3.7 and 4.3.12), written independently. */
export function zipBytes(entries: readonly ZipEntry[]): Uint8Array {
  const files: number[] = [];
  const directory: number[] = [];
  for (const entry of entries) {
    const offset = files.length;
    const { fields, packed, name } = fieldsOf(entry);
    files.push(...u32(0x04034b50), ...fields, ...name, ...packed);
    const mode = ((entry.mode ?? 0o100644) << 16) >>> 0;
    const attributes = [...u16(0), ...u16(0), ...u16(0), ...u32(mode), ...u32(offset)];
    directory.push(...u32(0x02014b50), ...u16(0x0314), ...fields, ...attributes, ...name);
  }
  const counts = [...u16(entries.length), ...u16(entries.length)];
  const place = [...u32(directory.length), ...u32(files.length), ...u16(0)];
  return Uint8Array.from([
    ...files,
    ...directory,
    ...u32(0x06054b50),
    ...u32(0),
    ...counts,
    ...place,
  ]);
}

function fieldsOf(entry: ZipEntry): { fields: number[]; packed: Uint8Array; name: Uint8Array } {
  const { content, method = 8 } = entry;
  const name = new TextEncoder().encode(entry.name);
  const packed = method === 8 ? deflateRawSync(content) : content;
  const fields = [
    ...[20, entry.encrypted ? 1 : 0, method, 0, 0x21].flatMap(u16),
    ...[entry.crc ?? crc32(content), packed.length, entry.bytes ?? content.length].flatMap(u32),
    ...[name.length, 0].flatMap(u16),
  ];
  return { fields, packed, name };
}

/** A file of a tar archive made by a test. */
export interface TarEntry {
  readonly name: string;
  readonly content: Uint8Array;
  /** `0` for a file, `2` for a link. */
  readonly type?: string;
}

/** Bytes of a tar file (POSIX.1-1988 ustar), written independently. */
export function tarBytes(entries: readonly TarEntry[]): Uint8Array {
  const blocks = entries.flatMap(({ name, content, type = "0" }) => {
    const header = new Uint8Array(512);
    const put = (text: string, at: number): void => header.set(new TextEncoder().encode(text), at);
    put(name, 0);
    put("0000644\0", 100);
    put(content.length.toString(8).padStart(11, "0") + " ", 124);
    put("        ", 148);
    put(type, 156);
    put("ustar\0" + "00", 257);
    put(header.reduce((sum, byte) => sum + byte).toString(8).padStart(6, "0") + "\0 ", 148);
    const padded = new Uint8Array(Math.ceil(content.length / 512) * 512);
    padded.set(content);
    return [...header, ...padded];
  });
  return Uint8Array.from([...blocks, ...new Uint8Array(1024)]);
}

/** Bytes of a grey PNG (RFC 2083) of 1 bit per pixel. `rows` are texts of `0` for black and `1`. */
export function pngBytes(rows: readonly string[]): Uint8Array {
  const width = rows[0].length;
  const lines = rows.flatMap((row) => {
    const bits = row.padEnd(Math.ceil(width / 8) * 8, "0");
    const bytes = Array.from({ length: bits.length / 8 }, (_, i) => bits.slice(8 * i, 8 * i + 8));
    return [0, ...bytes.map((byte) => parseInt(byte, 2))];
  });
  return Uint8Array.from([
    ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    ...chunk("IHDR", [...big32(width), ...big32(rows.length), 1, 0, 0, 0, 0]),
    ...chunk("IDAT", [...deflateSync(Uint8Array.from(lines))]),
    ...chunk("IEND", []),
  ]);
}

function chunk(type: string, data: readonly number[]): number[] {
  const body = Uint8Array.from([...new TextEncoder().encode(type), ...data]);
  return [...big32(data.length), ...body, ...big32(crc32(body))];
}

function u16(n: number): number[] {
  return [n & 255, n >>> 8 & 255];
}

function u32(n: number): number[] {
  return [...u16(n), ...u16(n >>> 16)];
}

function big32(n: number): number[] {
  return u32(n).reverse();
}
