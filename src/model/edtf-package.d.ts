/** What we use of the `edtf` package, which comes without types. */
declare module 'edtf' {
  /** Throws a SyntaxError on what it can't read. `min` and `max` are epoch ms, `max` inclusive. */
  export default function edtf(text: string): { min: number; max: number };
}
