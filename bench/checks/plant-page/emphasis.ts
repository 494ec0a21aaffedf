import { type PagePlanter, plantAt } from '../page-planter.ts';

/** Planters of faults at the marks of emphasis, and in the keyword of a callout. */

/** `**Name word**` for `**Name** word`. */
export const plantBoldBoundary: PagePlanter = (page, random) =>
  plantAt(page, random, /\*\*([A-Za-z]\w{3,})\*\* (\p{L}+)(?=[ ,.])/gu, ([, name, word]) => `**${name} ${word}**`);

/** `**Name.**` for `**Name**.` */
export const plantBoldPunct: PagePlanter = (page, random) =>
  plantAt(page, random, /\*\*([A-Za-z]\w{2,})\*\*([.,。，])/g, ([, name, mark]) => `**${name}${mark}**`);

/** `** Name**` for `**Name**`. */
export const plantBoldBroken: PagePlanter = (page, random) =>
  plantAt(page, random, /(?<=[ ])\*\*([A-Za-z]\w{2,})\*\*(?=[ .,])/g, ([, name]) => `** ${name}**`);

const keywords: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ru: { NOTE: 'ПРИМЕЧАНИЕ', IMPORTANT: 'ВАЖНО' },
  zh: { NOTE: '备注', IMPORTANT: '重要' },
  fr: { NOTE: 'REMARQUE', IMPORTANT: 'ATTENTION' },
  es: { NOTE: 'NOTA', IMPORTANT: 'IMPORTANTE' },
  de: { NOTE: 'HINWEIS', IMPORTANT: 'WICHTIG' },
};

/** `[!HINWEIS]` for `[!NOTE]`. */
export const plantCallout: PagePlanter = (page, random) =>
  plantAt(page, random, /\[!(NOTE|IMPORTANT)\]/g, ([, word]) => `[!${keywords[page.locale]![word!]}]`);
