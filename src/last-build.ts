import { hash } from 'node:crypto';
import { join } from 'node:path';
import type { BuildInput, BuildOutcome, BuiltSite } from './build-outcome.ts';
import { type FileStates, fileState, fileStates, sameButNames, statesHold } from './io/file-states.ts';
import type { FormerPage } from './io/former-page.ts';
import { gitState } from './io/git-state.ts';
import { keepJson, keptJson } from './io/kept-json.ts';
import { manifestPath } from './io/publish.ts';
import { themeKey } from './io/theme-store.ts';
import { type KeptJudgement, keepJudgement, keptJudgement } from './kept-judgement.ts';
import { contentFolder } from './model/content-folder.ts';
import type { Finding } from './model/finding.ts';
import type { Locale } from './model/locale.ts';
import type { Options } from './model/options.ts';
import type { FormerJudgement, Judgement } from './verify-folder.ts';

/** What the last build into the same folder left behind. */
export interface LastBuild {
  /** How it ended, if a build now would come to the very same: nothing that it read has changed, nor what it wrote. */
  unchanged(): BuildOutcome | null;
  /** Where a folder is kept from which the next site begins. */
  readonly spare: string;
  /** The files of the published site that are made of pages, by path in the site: those that this very code has made. */
  published(): ReadonlyMap<string, FormerPage>;
  /**
   * Keeps how this one ended. Called when the site is published: a build that is killed before leaves nothing.
   * @param pageKeys of pages, by path in the site: over all that each was made of
   * @param judgement what the gates gathered of the site
   * @param states of the site's files, by path in it; null where they are to be looked at
   */
  keep(
    outcome: BuildOutcome,
    pageKeys: ReadonlyMap<string, string>,
    judgement: Judgement | null,
    states: FileStates | null,
  ): void;
  /** What the gates gathered of the published site, by this very code; null where that is not known. */
  judgement(): Omit<FormerJudgement, 'taken'> | null;
}

/** The form in which it is kept. */
interface Kept {
  /** Over the tool and the settings. */
  readonly key: string;
  readonly inputs: readonly (readonly [string, string])[];
  readonly outputs: readonly (readonly [string, string])[];
  /** Without findings, which are more than all else here, and are kept beside it: most builds do not ask for them. */
  readonly outcome: BuildOutcome;
  /** Checksum of the findings. */
  readonly findings: string;
  readonly folders: readonly (readonly [string, string])[];
  readonly pageKeys: readonly (readonly [string, string])[];
  /** The name of what the gates gathered, and the code that did. */
  readonly judgement: string;
  readonly code: string;
}

/** Begins before anything is read: what changes from now on, the next build takes for a change. */
export function lastBuild({ options, locales, findings, review, cacheFolder }: BuildInput): LastBuild {
  const now = Date.now();
  const git = options.sourceGit === '' ? '' : gitState(options.sourceGit);
  const roots = filesRead(options, locales);
  const written = [options.out, manifestPath(options.out)];
  const settings = JSON.stringify([options, locales, findings, review, git]);
  const code = themeKey([]);
  const key = hash('sha1', `${code}\0${settings}`);
  const file = join(cacheFolder, 'builds', hash('sha1', options.out));
  let inputs: FileStates | null = null;
  let isFoundKept = true;
  let judgedBefore: KeptJudgement | null = null;
  const kept = keptJson<Kept>(file);
  const outputs = new Map(kept?.outputs);
  return {
    spare: `${file}.spare`,
    unchanged() {
      const same = git !== null && kept?.key === key;
      if (same && statesHold(new Map(kept.inputs), roots) && statesHold(outputs, written)) {
        const found = keptJson<Finding[]>(`${file}.findings`, kept.findings);
        if (found) return { ...kept.outcome, unchanged: true, site: siteOf(kept, found) };
        isFoundKept = false;
      }
      inputs = fileStates(roots, now);
      return null;
    },
    published() {
      const keys = kept?.code === code ? kept.pageKeys : [];
      return new Map(
        keys.map(([path, key]) => {
          const at = join(options.out, path);
          return [path, { key, file: at, state: outputs.get(at) ?? null }] as const;
        }),
      );
    },
    judgement() {
      judgedBefore = kept?.judgement && kept.code === code ? keptJudgement(`${file}.judged`, kept.judgement) : null;
      return judgedBefore;
    },
    keep(outcome, pageKeys, judgement, known) {
      if (inputs === null) return;
      const states = known ? statesIn(options.out, known) : fileStates(written, Number.POSITIVE_INFINITY);
      const judged = judgement && { ...judgement, files: stillJudged(judgement, states, options.out) };
      keepJson(file, {
        key,
        code,
        inputs: [...inputs],
        outputs: [...states],
        outcome: { ...outcome, site: { ...outcome.site, findings: [] } },
        findings: keepJson(`${file}.findings`, outcome.site.findings, isFoundKept ? kept?.findings : ''),
        folders: [...outcome.site.folders],
        pageKeys: [...pageKeys],
        judgement: judged ? keepJudgement(`${file}.judged`, judged, judgedBefore) : '',
      } satisfies Kept);
    },
  };
}

function siteOf({ outcome, folders }: Kept, findings: readonly Finding[]): BuiltSite {
  return { ...outcome.site, findings, folders: new Map(folders) };
}

/** The states of all that was written, by where it stands. */
function statesIn(out: string, states: FileStates): FileStates {
  const manifest = manifestPath(out);
  return new Map([...states].map(([path, state]) => [join(out, path), state] as const)).set(
    manifest,
    fileState(manifest),
  );
}

/** What is still as it was judged: not what somebody has written to since, and nothing of which no state could tell. */
function stillJudged({ files, bytes }: Judgement, states: FileStates, out: string): Judgement['files'] {
  return new Map(
    [...files].filter(([path]) => {
      const state = bytes.get(path)?.state;
      return state && sameButNames(state, states.get(join(out, path)) ?? '');
    }),
  );
}

/** Everything on disk that a build reads beside the tool itself and git: folders with all that is below, and files. */
export function filesRead(options: Options, locales: readonly Pick<Locale, 'id' | 'tag'>[]): string[] {
  const content = locales.map((locale) => contentFolder(options.content, locale));
  return [...content, options.source, options.terms, options.ignore].filter((path) => path !== '');
}
