/** How many 32-bit words a chunk holds: 64 KiB, small enough to stay in a core's second cache. */
export const CHUNK: u32 = 16384;

/** Where the chunk lies in this module's memory; all kernels work on it in place. */
export const BUFFER: usize = memory.data(65536, 16);
