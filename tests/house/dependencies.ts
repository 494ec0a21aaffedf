import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ICruiseResult } from 'dependency-cruiser';
import type { SourceFile } from './source-files.ts';
import { frontMatterCode } from './syntax.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Which imports break the rules of `.dependency-cruiser.cjs`, as `from → to: rule`.
 * Files are judged in a folder of their own, where the code of an Astro file stands as a file that dependency-cruiser
 * can read: it has no parser for Astro.
 * @param files with paths from the top of the project; what is no code is not looked at
 */
export async function brokenImports(files: readonly SourceFile[]): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'hexapla-house-'));
  try {
    for (const { path, text } of files) {
      mkdirSync(join(folder, dirname(path)), { recursive: true });
      if (path.endsWith('.astro')) writeFileSync(join(folder, `${path}.ts`), withoutQueries(frontMatterCode(text)));
      else if (/\.(ts|mjs|cjs|js|css|json)$/.test(path)) writeFileSync(join(folder, path), text);
    }
    symlinkSync(join(project, 'node_modules'), join(folder, 'node_modules'));
    return violations(await cruise(folder));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** `../styles/site.css?url` is the same file as without the question. */
function withoutQueries(code: string): string {
  return code.replace(/(from '[^'?]+)\?[^']*'/g, "$1'");
}

function cruise(folder: string): Promise<ICruiseResult> {
  const program = join(project, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
  const args = [program, '--config', join(project, '.dependency-cruiser.cjs'), '--output-type', 'json', '.'];
  return new Promise((resolve, reject) => {
    // It answers with exit codes other than 0 where rules are broken.
    execFile(process.execPath, args, { cwd: folder, maxBuffer: 1 << 28 }, (error, stdout, stderr) => {
      if (stdout.startsWith('{')) resolve(JSON.parse(stdout));
      else reject(error ?? new Error(stderr));
    });
  });
}

function violations({ summary }: ICruiseResult): string[] {
  return summary.violations.map(({ from, to, rule }) => `${asWritten(from)} → ${asWritten(to)}: ${rule.name}`).sort();
}

function asWritten(path: string): string {
  return path.replace(/\.astro\.ts$/, '.astro').replace(/^.*?(?=node_modules\/)/, '');
}
