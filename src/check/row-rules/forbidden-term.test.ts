import { describeRule, type Sound, type Wrong } from '../../../tests/tiny/describe-rule.ts';
import type { TinyKnowledge } from '../../../tests/tiny/tiny-row.ts';
import { forbiddenTerm } from './forbidden-term.ts';

const known: TinyKnowledge = {
  terms: [
    {
      source: 'mailbox',
      locales: {
        de: { use: ['Postfach'], avoid: ['Mailbox'] },
        ru: { use: ['почтовый ящик'], avoid: ['мейлбокс'] },
        fr: { use: ['boîte aux lettres'], avoid: ['boîte mail'] },
        'es-ES': { use: ['buzón'], avoid: ['casilla'] },
        zh: { use: ['邮箱'], avoid: ['信箱'] },
      },
    },
  ],
};

const wrong: readonly Wrong[] = [
  ['de', 'The mailbox is full.', 'Die ‹Mailbox› ist voll.', 'Die Postfach ist voll.'],
  ['ru', 'The mailbox is full.', '‹Мейлбокс› переполнен.', null],
  ['fr', 'The mailbox is full.', 'La ‹boîte mail› est pleine.', 'La boîte aux lettres est pleine.'],
  ['es', 'The mailboxes', 'Las ‹casillas›', null],
  ['zh', 'The mailbox', '‹信箱›', '邮箱'],
  ['ru', 'Of the mailbox', 'Для ‹мейлбокса›', null],
];

const sound: readonly Sound[] = [
  ['de', 'The mailbox', 'Das Postfach'],
  ['ru', 'The mailbox', 'Почтовый ящик'],
  ['fr', 'The ship', 'La boîte mail'],
  ['es', 'The mailbox', 'El buzón'],
  ['zh', 'The ship', '信箱'],
  ['de', 'The `mailbox` value', 'Der Wert `Mailbox`'],
];

describeRule(forbiddenTerm, known, wrong, sound);
