import type { Termbase } from '../../src/model/termbase.ts';

/** A little termbase for the corpus, whose own has not been published: words that its translations mostly use. */
export const terms: Termbase = [
  {
    source: 'mailbox',
    locales: {
      ru: { use: ['почтовый ящик'], avoid: ['мейлбокс', 'почтовая ячейка'] },
      zh: { use: ['邮箱'], avoid: ['信箱'] },
      fr: { use: ['boîte aux lettres', 'boîte de réception'], avoid: ['boîte mail'] },
      es: { use: ['buzón', 'buzones'], avoid: ['casilla de correo'] },
      de: { use: ['Postfach'], avoid: ['Mailbox', 'Briefkasten'] },
    },
  },
  {
    source: 'attachment',
    locales: {
      ru: { use: ['вложение'], avoid: ['прикрепление'] },
      zh: { use: ['附件'], avoid: ['附加物'] },
      fr: { use: ['pièce jointe'], avoid: ['attachement'] },
      es: { use: ['datos adjuntos', 'archivo adjunto'], avoid: ['anexo'] },
      de: { use: ['Anlage', 'Anhang'], avoid: ['Beilage'] },
    },
  },
];
