/** DOMPurify's own test vectors: the last version of its package that had them. */
declare module 'dompurify-vectors/test/fixtures/expect.js' {
  const vectors: { title?: string; payload: string }[];
  export default vectors;
}
