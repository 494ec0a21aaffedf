import type { Automatic } from '../model/options.ts';
import { UsageError } from '../model/usage-error.ts';
import { quoted } from '../read/quoted.ts';
import type { Placer } from '../read/source-text.ts';
import type { YamlNode } from '../read/yaml-node.ts';
import { nearest } from './nearest.ts';

/** Reads one value of the configuration; `name` is its key with those above it: `limits.links`. Throws a UsageError. */
export type Reader<T> = (node: YamlNode, name: string, at: Placer) => T;

/** A mapping of settings, none of them needed. A key that it does not know is wrong usage: a slip would go unseen. */
export function group<T extends Readonly<Record<string, Reader<unknown>>>>(
  readers: T,
): Reader<{ readonly [K in keyof T]?: ReturnType<T[K]> }> {
  return (node, name, at) => {
    if (node.kind !== 'map')
      throw wrong(node, at, `${name || 'the configuration'} is not a mapping`, 'write key: value');
    const values: Record<string, unknown> = {};
    for (const [key, { key: written, value }] of node.entries) {
      const full = name === '' ? key : `${name}.${key}`;
      const reader = Object.hasOwn(readers, key) ? readers[key] : undefined;
      if (!reader) {
        const fix = `the settings here are ${Object.keys(readers).join(', ')}`;
        const near = nearest(key, Object.keys(readers));
        throw wrong(written, at, `there is no setting ${quoted(full)}`, near ? `did you mean ${near}?` : fix);
      }
      if (value.kind !== 'nothing') values[key] = reader(value, full, at);
    }
    return values as { readonly [K in keyof T]?: ReturnType<T[K]> };
  };
}

export const text: Reader<string> = (node, name, at) => {
  if (node.kind === 'text') return node.text;
  throw wrong(node, at, `${name} is not a text`, `write ${name} as one text`);
};

export const truth: Reader<boolean> = (node, name, at) => {
  const value = node.kind === 'text' ? node.text : '';
  if (value === 'true' || value === 'false') return value === 'true';
  throw wrong(node, at, `${name} is neither true nor false`, 'write true or false');
};

/** true, false, or auto: decided by the build. */
export const automatic: Reader<Automatic> = (node, name, at) => {
  const value = node.kind === 'text' ? node.text : '';
  if (value === 'auto') return value;
  if (value === 'true' || value === 'false') return value === 'true';
  throw wrong(node, at, `${name} is neither auto nor true nor false`, 'write auto, true or false');
};

/** A limit: a whole number above 0. */
export const number: Reader<number> = (node, name, at) => {
  const value = node.kind === 'text' && /^\d[\d_]*$/.test(node.text) ? Number(node.text.replaceAll('_', '')) : 0;
  if (Number.isSafeInteger(value) && value > 0) return value;
  throw wrong(node, at, `${name} is not a whole number above 0`, 'write a number like 1000');
};

export const list: Reader<readonly string[]> = (node, name, at) => {
  if (node.kind === 'list') return node.items.map((item) => text(item, `each of ${name}`, at));
  throw wrong(node, at, `${name} is not a list`, `write ${name} as a list`);
};

/** A list, or one text with commas, as the flags of the command line have it. */
export const texts: Reader<readonly string[]> = (node, name, at) =>
  node.kind === 'text' ? commaSeparated(node.text) : list(node, name, at);

export const lists: Reader<readonly (readonly string[])[]> = (node, name, at) => {
  if (node.kind === 'list') return node.items.map((item) => list(item, `each of ${name}`, at));
  throw wrong(node, at, `${name} is not a list of lists`, `write ${name} as a list of lists`);
};

/** Any keys, each with a text. */
export const map: Reader<Readonly<Record<string, string>>> = (node, name, at) => {
  if (node.kind !== 'map') throw wrong(node, at, `${name} is not a mapping`, 'write key: value');
  return Object.fromEntries(Array.from(node.entries, ([key, { value }]) => [key, text(value, `${name}.${key}`, at)]));
};

/** `ru, zh` as two texts. */
export function commaSeparated(value: string): string[] {
  return value
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function wrong(node: Pick<YamlNode, 'start' | 'end'>, at: Placer, message: string, fix: string): UsageError {
  return new UsageError(message, { place: at(node.start, node.end), fix });
}
