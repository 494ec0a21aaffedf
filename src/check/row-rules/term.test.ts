import { describeRule, type Sound, type Wrong } from '../../../tests/tiny/describe-rule.ts';
import type { TinyKnowledge } from '../../../tests/tiny/tiny-row.ts';
import { term } from './term.ts';

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
  ['de', 'The mailbox is full.', '‹Der Briefkasten ist voll.›', null],
  ['ru', 'The mailbox is full.', '‹Папка переполнена.›', null],
  ['fr', 'The mailbox is full.', '‹Le dossier est plein.›', null],
  ['es', 'The mailbox is full.', '‹La carpeta está llena.›', null],
  ['zh', 'The mailbox is full.', '‹文件夹已满。›', null],
  ['de', 'All mailboxes', '‹Alle Ordner›', null],
];

const sound: readonly Sound[] = [
  ['de', 'The mailbox is full.', 'Das Postfach ist voll.'],
  ['de', 'Of the mailbox', 'Des Postfachs'],
  ['ru', 'In the mailbox', 'В почтовом ящике'],
  ['fr', 'The mailboxes', 'Les boîtes aux lettres'],
  ['es', 'The mailbox', 'El buzón'],
  ['zh', 'The mailbox', '邮箱'],
  ['de', 'The ship', 'Das Schiff'],
  ['de', 'The mailbox', 'Die Mailbox'],
];

describeRule(term, known, wrong, sound);
