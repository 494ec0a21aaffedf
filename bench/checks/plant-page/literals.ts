import { type PagePlanter, plantAt, replaced } from '../page-planter.ts';

/** Planters of damaged names and values. */

const words: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  true: { ru: 'верно', zh: '真', fr: 'vrai', es: 'verdadero', de: 'wahr' },
  false: { ru: 'ложь', zh: '假', fr: 'faux', es: 'falso', de: 'falsch' },
  Success: { ru: 'Успех', zh: '成功', fr: 'Réussite', es: 'Correcto', de: 'Erfolg' },
  Error: { ru: 'Ошибка', zh: '错误', fr: 'Erreur', es: 'Fallo', de: 'Fehler' },
};
const element: Readonly<Record<string, string>> = {
  ru: 'Предмет',
  zh: '物件',
  fr: 'Objet voulu',
  es: 'Objeto',
  de: 'Gegenstand',
};
const boldName = /\*\*([A-Z][a-z]+(?:[A-Z][a-z]+)+)\*\*/g;

/** `**wahr**` for `**true**`. */
export const plantLiteralValue: PagePlanter = (page, random) =>
  plantAt(page, random, /\*\*(true|false|Success|Error)\*\*/g, ([, word]) => `**${words[word!]![page.locale]!}**`);

/** `**Find Item**`, `**Finditem**`, `**findItem**`. */
export const plantLiteralIdent: PagePlanter = (page, random) =>
  plantAt(page, random, boldName, ([, name]) => {
    const forms = [
      name!.replace(/(?<=[a-z])(?=[A-Z])/, ' '),
      name![0]! + name!.slice(1).toLowerCase(),
      name![0]!.toLowerCase() + name!.slice(1),
    ];
    return `**${forms[Math.floor(random() * forms.length)]}**`;
  });

const lookAlike: Readonly<Record<string, string>> = { a: 'а', e: 'е', o: 'о', c: 'с', p: 'р', x: 'х' };

/** A Cyrillic letter in a name. */
export const plantLiteralTranslit: PagePlanter = (page, random) =>
  plantAt(page, random, boldName, ([all]) => all.replace(/[aeocpx]/, (letter) => lookAlike[letter]!));

/** A name in full width. */
export const plantLiteralFullwidth: PagePlanter = (page, random) =>
  plantAt(page, random, boldName, ([, name]) => {
    return `**${[...name!].map((letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)).join('')}**`;
  });

/** A letter of inline code lost. */
export const plantLiteralCode: PagePlanter = (page, random) =>
  plantAt(page, random, /(?<!`)`([A-Za-z][\w./<>-]{4,})`(?!`)/g, ([, code]) => {
    const at = 1 + Math.floor(random() * (code!.length - 2));
    return `\`${code!.slice(0, at)}${code!.slice(at + 1)}\``;
  });

/** The name of an element translated, or small, in the text of a link to it. */
export const plantLiteralXref: PagePlanter = (page, random) =>
  plantAt(page, random, /\[([A-Z][A-Za-z]+)\]\(([a-z0-9-]+)\.md\)/g, ([, name, file]) => {
    if (name!.toLowerCase() !== file) return null;
    return `[${random() < 0.5 ? element[page.locale]! : name!.toLowerCase()}](${file}.md)`;
  });

/** The name of an element translated in the title of its page. */
export const plantLiteralTitle: PagePlanter = ({ text, path, locale }) => {
  const found = /^(title: *["']?)([A-Z][A-Za-z]+)(?=["']?\r?$)/m.exec(text);
  if (!found || !path.endsWith(`/${found[2]!.toLowerCase()}.md`)) return null;
  return replaced(text, found.index + found[1]!.length, found[2]!.length, element[locale]!);
};
