// Writes docs/rules.md anew: node src/cli/write-rules.ts
import { readFileSync, writeFileSync } from 'node:fs';
import { type Measured, rulesMarkdown } from '../report/rules-markdown.ts';

const docs = new URL('../../docs/', import.meta.url);
const measured = JSON.parse(readFileSync(new URL('checks-measured.json', docs), 'utf8')) as Measured;
writeFileSync(new URL('rules.md', docs), rulesMarkdown(measured));
