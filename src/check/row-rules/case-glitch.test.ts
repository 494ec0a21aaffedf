import { describeRule, type Sound, type Wrong } from '../../../tests/tiny/describe-rule.ts';
import type { TinyKnowledge } from '../../../tests/tiny/tiny-row.ts';
import { caseGlitch } from './case-glitch.ts';

const known: TinyKnowledge = {
  sourceWords: { Outlook: 99, Panel: 99 },
  targetWords: { 'es-ES': { la: 900, cco: 90 }, 'fr-FR': { logique: 40 }, 'de-DE': { und: 900 }, 'ru-RU': { ид: 90 } },
};

const wrong: readonly Wrong[] = [
  ['ru', 'The recipient waits.', '‹ПолуЧатель› ждёт.', 'Получатель ждёт.'],
  ['ru', 'The next ship', 'Следующий ‹кораБль›', 'Следующий корабль'],
  ['es', 'Of the managed library', 'De ‹LA› biblioteca administrada', 'De la biblioteca administrada'],
  ['fr', 'A logical step', 'Une étape ‹LOGIQUE›', 'Une étape logique'],
  [
    'de',
    'Install Outlook first.',
    'Installieren Sie zuerst ‹outlook›.',
    'Installieren Sie zuerst Outlook.',
    { others: { fr: 'Installez d’abord Outlook.', ru: 'Сначала установите Outlook.' } },
  ],
  [
    'zh',
    'Install Outlook first.',
    '首先安装 ‹outlook›。',
    '首先安装 Outlook。',
    { others: { fr: 'Installez d’abord Outlook.', ru: 'Сначала установите Outlook.' } },
  ],
];

const sound: readonly Sound[] = [
  // Abbreviations of the language, capitals for capitals.
  ['es', 'The blind copy (Bcc)', 'La copia oculta (CCO)'],
  ['ru', 'Two subscription IDs', 'Два ИД подписок'],
  ['de', 'Joined by ANDs or ORs', 'Mit UND verbunden'],
  ['ru', 'The recipient waits.', 'Получатель ждёт.'],
  [
    'es',
    'The Panel is open.',
    'El panel está abierto.',
    { others: { fr: 'Le volet est ouvert.', ru: 'Панель открыта.' } },
  ],
  ['de', 'Use AND here.', 'Hier UND verwenden.'],
  ['fr', 'An SMTP step', 'Une étape SMTP'],
  ['es', 'The PAGE_INFO type', 'El tipo PAGE _ INFO'],
  ['ru', 'MailboxName', 'маилБоксНаме'],
  ['zh', 'Install Outlook first.', '首先安装 Outlook。'],
  ['de', 'The ship', 'DAS'],
];

describeRule(caseGlitch, known, wrong, sound);
