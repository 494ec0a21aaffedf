import { lstatSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { buildSite } from '../src/build-site.ts';
import { toolFolder } from '../src/io/project.ts';
import { TinySite } from './tiny/tiny-site.ts';

// A program: builds a tiny site, edits a page, and builds it again while somebody damages a page that is taken over from the
// first build, between layout and verify. Prints as JSON how the builds ended, and what the last one was told about. With
// `again` there is an edit and a build between the two, so that the last one begins from a former site's folder.
// It is a process of its own since Astro changes settings of the whole process that it runs in.

process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
process.chdir(toolFolder);
const damage = process.argv[2] === 'damage';
const tiny = new TinySite({ 'de/a.md': '# A\n\nText.\n', 'de/b.md': '# B\n\n[to A](a.md)\n' });
const again = process.argv[3] === 'again';
const page = 'de/b/index.html';

try {
  const first = await build((draft) => {
    // So young that its state would not tell, the page would be read in any case.
    for (const file of filesBelow(draft)) utimesSync(file, new Date('2020-01-01'), new Date('2020-01-01'));
  });
  const between: boolean[] = [];
  if (again) {
    tiny.write({ 'de/a.md': '# A\n\nText between.\n' });
    between.push((await build(() => {})).published);
  }
  const named = lstatSync(join(tiny.out, page)).ctimeMs;
  tiny.write({ 'de/a.md': '# A\n\nOther text.\n' });
  let isTaken = false;
  const second = await build((draft) => {
    const file = join(draft, page);
    const { nlink, atime, mtime, ctimeMs } = lstatSync(file);
    // In a former site's folder it had this name before.
    isTaken = nlink === 2 && (ctimeMs === named) === again;
    if (!damage) return;
    writeFileSync(file, readFileSync(file, 'utf8').replace('/de/a/', '/de/x/'));
    utimesSync(file, atime, mtime);
  });
  const faults = second.verdict!.faults.map(({ gate, file }) => `${gate} ${file}`);
  const published = [first.published, ...between, second.published];
  process.stdout.write(JSON.stringify({ published, isTaken, faults }));
} finally {
  tiny.remove();
}

/** @param beforeVerify given the folder of the draft when all is written */
function build(beforeVerify: (draft: string) => void): ReturnType<typeof buildSite> {
  return buildSite({
    ...tiny.configuration(['de']),
    review: null,
    cacheFolder: tiny.cacheFolder,
    onProgress(stage) {
      if (stage !== 'verify') return;
      const start = `.${basename(tiny.out)}.draft-`;
      const names = readdirSync(dirname(tiny.out)).filter((name) => name.startsWith(start) && !name.includes('.lock'));
      beforeVerify(join(dirname(tiny.out), names[0]!));
    },
  });
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
