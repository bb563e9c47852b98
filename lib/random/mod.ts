/**
 * Random numbers that do not depend on engine, machine or order of work: see {@link stream}.
 *
 * @module
 */
export { stream } from "./stream.ts";
