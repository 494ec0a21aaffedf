/** What stands at one place of a YAML text, as a range of UTF-16 units in it. */
interface Range {
  readonly start: number;
  readonly end: number;
}

/** Strings stay strings: the text of any scalar, unquoted and unescaped, never a number, date or truth value. */
export interface YamlText extends Range {
  readonly kind: 'text';
  readonly text: string;
}

interface YamlList extends Range {
  readonly kind: 'list';
  readonly items: readonly YamlNode[];
}

export interface YamlEntry {
  readonly key: YamlText;
  readonly value: YamlNode;
}

export interface YamlMap extends Range {
  readonly kind: 'map';
  readonly entries: ReadonlyMap<string, YamlEntry>;
}

/** A key without a value, or `~`. */
interface YamlNothing extends Range {
  readonly kind: 'nothing';
}

export type YamlNode = YamlText | YamlList | YamlMap | YamlNothing;
