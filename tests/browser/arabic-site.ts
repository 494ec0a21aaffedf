import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { startServer } from '../../src/io/static-server.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));

/** What the copies say instead: enough Arabic to be read from the right, in titles, headings, tables and text. */
const words: readonly (readonly [what: RegExp, instead: string])[] = [
  [/^(description:).*$/m, '$1 صفحة تصف عنصرًا من عناصر الإعدادات.'],
  [/^(ms\.contentlocale:).*$/m, '$1 ar'],
  [/^Элемент (\*\*\w+\*\*).*$/m, 'يصف العنصر $1 جزءًا من الإعدادات التي يحتاج إليها برنامج البريد حتى يتصل بالخادم.'],
  [/^(#+ <a name="attributes-and-elements"><\/a>).*$/m, '$1السمات والعناصر'],
  [/^(#+ <a name="attributes"><\/a>).*$/m, '$1السمات'],
  [/^(#+ <a name="child-elements"><\/a>).*$/m, '$1العناصر الفرعية'],
  [/^(#+ <a name="parent-elements"><\/a>).*$/m, '$1العناصر الأصلية'],
  [/^(#+ <a name="remarks"><\/a>).*$/m, '$1ملاحظات'],
  [/^(#+ <a name="see-also"><\/a>).*$/m, '$1انظر أيضًا'],
  [/\*\*Элемент\*\*/g, '**العنصر**'],
  [/\*\*Описание\*\*/g, '**الوصف**'],
];

/** A site in Arabic, copied from the sample's Russian one, beside its model; where it is served, and how it ends. */
export async function arabicSite(): Promise<{ readonly url: string; close(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'hexapla-arabic-'));
  for (const id of ['ru', 'ar'])
    cpSync(join(project, 'content', 'ru'), join(folder, 'content', id), { recursive: true });
  const arabic = join(folder, 'content', 'ar');
  for (const file of readdirSync(arabic, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.md')) continue;
    const text = readFileSync(join(arabic, file), 'utf8');
    const changed = words.reduce((rest, [what, instead]) => rest.replace(what, instead), text);
    writeFileSync(join(arabic, file), changed);
  }
  const program = join(project, 'bin', 'hexapla.mjs');
  const args = [program, 'build', '--content', 'content/{id}', '--locales', 'ar,ru', '--out', 'site', '--quiet'];
  await promisify(execFile)(process.execPath, args, { cwd: folder });
  const server = await startServer(join(folder, 'site'), { port: 0, host: '127.0.0.1', base: '/' });
  return {
    url: server.url,
    async close() {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
