import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type TinyTopic, tinyTopic } from '../../tests/tiny/tiny-topic.ts';
import { writingOf } from '../io/writing.ts';
import type { Finding } from '../model/finding.ts';
import { AskedLog } from './asked-log.ts';
import { changedKnowledge } from './changed-knowledge.ts';
import { checkRows } from './check-rows.ts';
import { joinTopics } from './joined-knowledge.ts';
import { openKnowledge } from './open-knowledge.ts';
import { RowMemo } from './row-memo.ts';
import type { RowRule } from './row-rule.ts';
import { allRowRules } from './row-rules/all-row-rules.ts';
import { TextTable } from './text-table.ts';
import { topicKnowledge } from './topic-knowledge.ts';
import type { CheckedTopic } from './topic-rule.ts';
import { topicRules } from './topic-rules/topic-rules.ts';

type Words = readonly [english: string, german: string, french: string];

const who: readonly Words[] = [
  ['The Exchange server', 'Der Exchange Server', 'Le serveur Exchange'],
  ['The **GetItem** operation', 'Der Vorgang **GetItem**', 'L’opération **GetItem**'],
  ['The first mailbox', 'Das erste Postfach', 'La première boîte'],
  ['The last mailbox', 'Das letzte Postfach', 'La dernière boîte'],
  ['Remarks', 'Hinweise', 'Remarques'],
  ['Comments', 'Bemerkungen', 'Commentaires'],
  ['Use `smtp`', '`smtp` verwenden', 'Utiliser `smtp`'],
  ['An SMTP address', 'Eine SMTP-Adresse', 'Une adresse SMTP'],
];
const does: readonly Words[] = [
  [
    'is not available and will be removed',
    'ist nicht verfügbar und wird entfernt',
    'n’est pas disponible et sera supprimé',
  ],
  [
    'returns the value **on** or **off**',
    'gibt den Wert **on** oder **off** zurück',
    'renvoie la valeur **on** ou **off**',
  ],
  ['starts in version 2010', 'startet in Version 2010', 'démarre dans la version 2010'],
];
/** What may have become of a translation. */
const faults: readonly ((text: string, words: Words) => string)[] = [
  (_, [english]) => english,
  (text) => text.toLowerCase(),
  (text) => `${text} aber nicht mit diesem`,
  (text) => text.replace('on', 'an').replace('SMTP', 'smtp'),
  (text) => text.replace('Hinweise', 'HinwBemerkungeneise').replace('Server', 'ServerServer'),
  (text) => `${text} ${'und noch viel mehr davon '.repeat(6)}`,
  (text) => `${text} avec les autres valeurs disponibles`,
  (text) => text.replace('erste', 'letzte').replace('première', 'dernière'),
];

const sentence = fc.record({
  who: fc.constantFrom(...who),
  does: fc.constantFrom(...does, null),
  number: fc.integer({ min: 0, max: 40 }),
  times: fc.integer({ min: 1, max: 6 }),
  fault: fc.option(fc.constantFrom(...faults), { freq: 5 }),
});

const topic = fc.array(sentence, { minLength: 1, maxLength: 5 }).map((sentences): TinyTopic => {
  const page = (language: 0 | 1 | 2): string => {
    const lines = sentences.flatMap(({ who: a, does: b, number, times, fault }) => {
      const words: Words = [0, 1, 2].map((k) => (b ? `${a[k]} ${b[k]} ${number}.` : a[k]!)) as unknown as Words;
      const text = language === 1 && fault ? fault(words[1], words) : words[language];
      return new Array<string>(times).fill(text);
    });
    return `# A\n\n${lines.join('\n\n')}\n`;
  };
  return { source: page(0), versions: { de: page(1), fr: page(2) } };
});

const rules = { rowRules: allRowRules, topicRules };
const given = { writings: new Map(['en-US', 'de-DE', 'fr-FR'].map((tag) => [tag, writingOf(tag)])), terms: [] };

/** All that is said of each topic, and what was asked for it. */
function reviewed(topics: readonly CheckedTopic[], table: TextTable, questions: TextTable) {
  const parts = topics.map((one) => topicKnowledge(one, table));
  const joined = joinTopics(parts, table);
  const log = new AskedLog();
  const knowledge = openKnowledge(joined, table, given, log);
  const memo = new RowMemo<RowRule>(log);
  const said = topics.map((one): { findings: Finding[]; asked: Int32Array } => {
    const findings = checkRows(one, knowledge, rules, memo);
    return { findings, asked: Int32Array.from(log.take(), (question) => questions.id(question)) };
  });
  return { parts, said };
}

test('a topic that no change touches is judged as before', { timeout: 120_000 }, () => {
  const seen = { spared: 0, touched: 0, otherwise: 0 };
  fc.assert(
    fc.property(fc.array(topic, { minLength: 3, maxLength: 9 }), topic, fc.nat(8), (before, edited, at) => {
      const [table, questions] = [new TextTable(), new TextTable()];
      const place = at % before.length;
      const now = before.with(place, edited);
      const [was, is] = [before, now].map((topics) => reviewed(topics.map(tinyTopic), table, questions));
      const states = [was!, is!].map(({ parts }) => joinTopics(parts, table));
      const changed = changedKnowledge(states[0]!, states[1]!, table, questions);
      for (const [k, { findings, asked }] of was!.said.entries()) {
        if (k === place) continue;
        const other = is!.said[k]!.findings;
        const isTouched = !changed || changed.touches(was!.parts[k]!, asked);
        seen[isTouched ? 'touched' : 'spared'] += 1;
        if (JSON.stringify(findings) !== JSON.stringify(other)) seen.otherwise += 1;
        if (!isTouched) expect(other).toEqual(findings);
      }
    }),
    { numRuns: 80, seed: 7 },
  );
  // Edits do change what is said elsewhere, and yet they leave most topics alone.
  expect(seen.otherwise).toBeGreaterThan(5);
  expect(seen.spared).toBeGreaterThan(20);
});
