import { hash } from 'node:crypto';
import { join } from 'node:path';
import type { BuildInput, BuildOutcome } from './build-outcome.ts';
import { type FileStates, fileStates, statesHold } from './io/file-states.ts';
import type { FormerPage } from './io/former-page.ts';
import { gitState } from './io/git-state.ts';
import { keepJson, keptJson } from './io/kept-json.ts';
import { manifestPath } from './io/publish.ts';
import { themeKey } from './io/theme-store.ts';
import type { Locale } from './model/locale.ts';
import type { Options } from './model/options.ts';

/** What the last build into the same folder left behind. */
export interface LastBuild {
  /** How it ended, if a build now would come to the very same: nothing that it read has changed, nor what it wrote. */
  unchanged(): BuildOutcome | null;
  /** A page of the published site; null where none is known. @param path in the site */
  former(path: string): FormerPage | null;
  /**
   * Keeps how this one ended. Called when the site is published: a build that is killed before leaves nothing.
   * @param pageKeys of pages, by path in the site: over all that each was made of
   */
  keep(outcome: BuildOutcome, pageKeys: ReadonlyMap<string, string>): void;
}

/** The form in which it is kept. */
interface Kept {
  /** Over the tool and the settings. */
  readonly key: string;
  readonly inputs: readonly (readonly [string, string])[];
  readonly outputs: readonly (readonly [string, string])[];
  readonly outcome: BuildOutcome;
  readonly folders: readonly (readonly [string, string])[];
  readonly pageKeys: readonly (readonly [string, string])[];
}

/** Begins before anything is read: what changes from now on, the next build takes for a change. */
export function lastBuild({ options, locales, findings, review, cacheFolder }: BuildInput): LastBuild {
  const now = Date.now();
  const git = options.sourceGit === '' ? '' : gitState(repositoryOf(options.sourceGit));
  const roots = filesRead(options, locales);
  const written = [options.out, manifestPath(options.out)];
  const settings = JSON.stringify([options, locales, findings, review, git]);
  const key = hash('sha1', `${themeKey([])}\0${settings}`);
  const file = join(cacheFolder, 'builds', hash('sha1', options.out));
  let inputs: FileStates | null = null;
  const kept = keptJson<Kept>(file);
  const outputs = new Map(kept?.outputs);
  const keys = new Map(kept?.pageKeys);
  return {
    unchanged() {
      const same = git !== null && kept?.key === key;
      if (same && statesHold(outputs, written) && statesHold(new Map(kept.inputs), roots)) {
        return { ...kept.outcome, unchanged: true, site: { ...kept.outcome.site, folders: new Map(kept.folders) } };
      }
      inputs = fileStates(roots, now);
      return null;
    },
    former(path) {
      const at = join(options.out, path);
      const [pageKey, state] = [keys.get(path), outputs.get(at)];
      return pageKey !== undefined && state !== undefined ? { key: pageKey, file: at, state } : null;
    },
    keep(outcome, pageKeys) {
      if (inputs === null) return;
      keepJson(file, {
        key,
        inputs: [...inputs],
        outputs: [...fileStates(written, Number.POSITIVE_INFINITY)],
        outcome,
        folders: [...outcome.site.folders],
        pageKeys: [...pageKeys],
      } satisfies Kept);
    },
  };
}

/** Everything on disk that a build reads beside the tool itself and git: folders with all that is below, and files. */
export function filesRead(options: Options, locales: readonly Pick<Locale, 'id' | 'tag'>[]): string[] {
  const content = locales.map(({ id, tag }) => options.content.replaceAll('{tag}', tag).replaceAll('{id}', id));
  return [...content, options.source, options.terms, options.ignore].filter((path) => path !== '');
}

function repositoryOf(sourceGit: string): string {
  return sourceGit.slice(0, sourceGit.lastIndexOf(':'));
}
