/** A path for use in an address: also what would end the path there is percent-encoded, `c#` as `c%23`. */
export function encodedPath(path: string): string {
  return encodeURI(path).replaceAll('#', '%23').replaceAll('?', '%3F');
}
