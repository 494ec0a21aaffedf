/**
 * A UI string with its `{name}` marks filled in.
 * A key that no locale file has (`undefined`) gives the empty string; a mark without a value stays as it is.
 */
export function fill(template: string | undefined, values: Readonly<Record<string, string | number>>): string {
  return (template ?? '').replace(/\{(\w+)\}/g, (mark, name: string) => String(values[name] ?? mark));
}
