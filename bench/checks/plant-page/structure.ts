import { type PagePlanter, plantAt, replaced } from '../page-planter.ts';

/** Planters of faults in what is no text: blocks, tables, code, links, keys, settings. */

/** A paragraph left out. */
export const plantStructBlock: PagePlanter = (page, random) => {
  const planted = plantAt(page, random, /(?<=\n[ \t]*\r?\n)[\p{L}*][^\n|]{40,}\r?\n(?=[ \t]*\r?\n)/gu, () => '');
  return planted && { ...planted, range: null };
};

/** A row of a table left out. */
export const plantStructTable: PagePlanter = (page, random) => {
  const planted = plantAt(page, random, /(?<=^\|[^\n]*\n)\|(?!:?-)[^\n]+\|[ \t]*\r?\n/gm, () => '');
  return planted && { ...planted, range: null };
};

/** A letter lost in a block of code. */
export const plantCodeDiffers: PagePlanter = ({ text }, random) => {
  const blocks = [...text.matchAll(/^```[^\n]*\n([\s\S]*?)^```/gm)];
  const block = blocks[Math.floor(random() * blocks.length)];
  if (!block) return null;
  const names = [...block[1]!.matchAll(/[A-Za-z]{4,}/g)];
  const name = names[Math.floor(random() * names.length)];
  if (!name) return null;
  const at = block.index + block[0].indexOf('\n') + 1 + name.index;
  return replaced(text, at, name[0].length, name[0].slice(0, -1));
};

/** A link left out, its text kept. */
export const plantHrefMismatch: PagePlanter = (page, random) =>
  plantAt(page, random, /(?<!!)\[([^\]\n[]+)\]\(([^()\s]+\.md)\)/g, ([, text]) => text!);

/** A link that has slipped to the first word of the next sentence. */
export const plantLinkMisplaced: PagePlanter = (page, random) => {
  const line = /^(\p{L}[^\n|[]*)\[([^\]\n]+)\](\([^()\s]+\))([^\n[|]*?\p{Ll}\. )(\p{Lu}\p{L}{2,})([^\n[|]*)$/gmu;
  return plantAt(page, random, line, ([, before, text, href, between, word, rest]) => {
    return `${before}${text}${between}[${word}]${href}${rest}`;
  });
};

/** The key of a heading lost. */
export const plantAnchor: PagePlanter = (page, random) =>
  plantAt(page, random, /^(#{2,4} )<a name="[^"]+"><\/a>([^\n]+)/gm, ([, marks, text]) => `${marks}${text}`);

/** The tag of a language that is none of the site's in an address. */
export const plantLocaleLink: PagePlanter = (page, random) =>
  plantAt(page, random, /\((https:\/\/(?:docs|msdn|technet)\.microsoft\.com\/)(?!\w\w-)/g, ([, host]) => {
    return `(${host}it-it/`;
  });

/** A setting of the front matter that is no text changed. */
export const plantMeta: PagePlanter = ({ text }) => {
  const found = /^(localization_priority|ms\.topic|ms\.prod): (\w+)/m.exec(text);
  if (!found) return null;
  const at = found.index + found[1]!.length + 2;
  return replaced(text, at, found[2]!.length, 'Other');
};
