/** A path for use in an address: also what would end the path there is percent-encoded, `c#` as `c%23`. */
export function encodedPath(path: string): string {
  // Nearly every path of a documentation; encoding takes ten times as long.
  if (/^[\w./-]*$/.test(path)) return path;
  return encodeURI(path).replaceAll('#', '%23').replaceAll('?', '%3F');
}
