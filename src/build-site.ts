import type { BuildInput, BuildOutcome } from './build-outcome.ts';
import { formerFiles } from './former-files.ts';
import { openDraft } from './io/publish.ts';
import { copyAssets, copyFiles, writeFiles } from './io/site-files.ts';
import { lastBuild } from './last-build.ts';
import { builtSite, makePages, noneCompared } from './make-pages.ts';
import { wholeShare } from './model/share.ts';
import { markdownFacts, markdownNotes } from './site/markdown-notes.ts';
import { siteFiles } from './site/site-files.ts';
import { judgeFolder } from './verify-folder.ts';

/**
 * Builds the whole site beside the published one, judges it, and puts it in its place: all or nothing. Where nothing has
 * changed, nothing is done. `build-part.ts` and `join-parts.ts` do the same in parts.
 * @throws UsageError where the output folder cannot be used
 */
export async function buildSite(input: BuildInput): Promise<BuildOutcome> {
  const { options, onProgress } = input;
  const last = lastBuild(input);
  const unchanged = last.unchanged();
  if (unchanged) return unchanged;
  const published = last.published();
  const draft = await openDraft(options.out, undefined, last.spare);
  const giveUp = (): void => draft.abandon();
  process.once('exit', giveUp);
  const { folder } = draft;
  const former = formerFiles(folder, published);
  // Awaited below; until then nobody listens.
  former.catch(() => {});
  // While pages are read, so that nobody waits for it.
  const judgedBefore = former.then(
    () => last.judgement(),
    () => null,
  );
  try {
    const made = await makePages(input, { folder, former, share: wholeShare });
    const site = builtSite(made.site);
    if ('refused' in made) return { site, verdict: null, published: false, notes: [], compared: noneCompared };
    const { addresses, fullTexts, pageKeys, taken, seen, compared } = made;
    onProgress('write', 0, 0);
    const files = siteFiles(made.site, addresses, fullTexts, made.review);
    writeFiles(folder, files.texts);
    copyFiles(folder, files.copies);
    copyAssets(made.theme.client, folder);
    // What stands there now is no page of ours.
    for (const path of [...files.texts.keys(), ...files.copies.keys()]) pageKeys.delete(path);
    onProgress('verify', 0, 0);
    const before = await judgedBefore;
    const judgement = await judgeFolder(folder, { seen, ...(before && { former: { ...before, taken } }) });
    const { verdict } = judgement;
    const notes = markdownNotes(markdownFacts(made.site, addresses), fullTexts);
    const outcome = { site, verdict, published: verdict.ok, notes, compared };
    if (!verdict.ok) return outcome;
    onProgress('publish', 0, 0);
    // The site that stood there shares most of its files with this one, or would only take room.
    const states = await draft.publish(judgement.bytes, judgement.seen, 2 * taken.size >= pageKeys.size);
    last.keep(outcome, pageKeys, judgement, states);
    return outcome;
  } finally {
    await Promise.allSettled([former]); // It writes into the draft.
    process.off('exit', giveUp);
    giveUp();
  }
}
