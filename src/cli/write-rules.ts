// Writes docs/rules.md anew: node src/cli/write-rules.ts
import { writeFileSync } from 'node:fs';
import { rulesMarkdown } from '../report/rules-markdown.ts';

writeFileSync(new URL('../../docs/rules.md', import.meta.url), rulesMarkdown());
