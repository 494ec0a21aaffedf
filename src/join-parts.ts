import { join } from 'node:path';
import type { WholeFacts } from './build-part.ts';
import { findParts, partBytes, writeBytes } from './io/part-folder.ts';
import { openDraft } from './io/publish.ts';
import { bytesOfTexts, localeTexts } from './locale-texts.ts';
import type { OnProgress } from './model/on-progress.ts';
import type { Part, PartFile } from './model/part.ts';
import { UsageError } from './model/usage-error.ts';
import { type FoundPart, partsTogether } from './parts-together.ts';
import { isOffered } from './site/llms-texts.ts';
import { markdownNotes } from './site/markdown-notes.ts';
import type { Verdict } from './verify/verdict.ts';
import { judgeFolder } from './verify-folder.ts';

export interface JoinInput {
  /** The folder with all parts, as people wrote it. */
  readonly from: string;
  /** Where the site is published. */
  readonly out: string;
  readonly onProgress: OnProgress;
}

/** How joining ended. */
export interface JoinOutcome {
  readonly parts: readonly Part[];
  readonly verdict: Verdict;
  readonly published: boolean;
  /** See `BuildOutcome`. */
  readonly notes: readonly string[];
}

/** What is to be done for a file of a part. */
interface Task extends PartFile {
  readonly from: FoundPart;
}

/**
 * Makes a site of its parts, byte for byte what one build makes; judges it, and puts it in its place: all or nothing. Needs
 * neither content nor cache: the parts hold everything.
 * @throws UsageError where parts are missing, damaged, or do not belong together, and where `out` cannot be used
 */
export async function joinParts({ from, out, onProgress }: JoinInput): Promise<JoinOutcome> {
  const parts = partsTogether(findParts(from), from);
  const draft = await openDraft(out);
  const giveUp = (): void => draft.abandon();
  process.once('exit', giveUp);
  try {
    const notes = fill(draft.folder, parts, onProgress);
    onProgress('verify', 0, 0);
    const { verdict, bytes, seen } = await judgeFolder(draft.folder);
    const outcome = { parts: parts.map(({ part }) => part), verdict, published: verdict.ok, notes };
    if (!verdict.ok) return outcome;
    onProgress('publish', 0, 0);
    await draft.publish(bytes, seen);
    return outcome;
  } finally {
    process.off('exit', giveUp);
    giveUp();
  }
}

/** In the order of one build: pages, files of whole locales, then what there is once, which may stand on a page's place. */
function fill(folder: string, parts: readonly [FoundPart, ...FoundPart[]], onProgress: OnProgress): string[] {
  const tasks = parts.flatMap((from) => from.part.files.map((file): Task => ({ ...file, from })));
  const below = (name: string) => tasks.filter(({ path }) => path.startsWith(`${name}/`));
  let done = 0;
  const take = (task: Task): Buffer => {
    onProgress('join', ++done, tasks.length);
    return bytesOf(task);
  };
  for (const task of below('pages')) writeBytes(placeIn(folder, task), take(task));
  const facts = JSON.parse(take(wholeTask(tasks, parts[0])).toString()) as WholeFacts;
  const { markdown, heads, llms } = facts;
  const texts = localeTexts(folder, { heads: new Map(heads), full: markdown.llmsFull });
  const batches = below('texts').sort((a, b) => (a.path < b.path ? -1 : 1));
  for (const [index, task] of batches.entries()) texts.add(index, JSON.parse(take(task).toString()));
  const fullTexts = bytesOfTexts(texts.close());
  const offered = llms.filter(([fullText]) => {
    const bytes = fullTexts.get(fullText);
    return bytes !== undefined && isOffered(bytes, markdown.llmsFull);
  });
  const replaced = new Map(offered.map(([, path, text]) => [path, text]));
  for (const task of below('whole')) {
    const bytes = take(task);
    writeBytes(placeIn(folder, task), replaced.get(task.path.slice('whole/'.length)) ?? bytes);
  }
  return markdownNotes(markdown, fullTexts);
}

function wholeTask(tasks: readonly Task[], first: FoundPart): Task {
  const task = tasks.find(({ path }) => path === 'whole.json');
  if (!task) throw damaged(first, 'whole.json');
  return task;
}

function placeIn(folder: string, { path, from }: Task): string {
  // A part may come from elsewhere: nothing in it leads out of the site.
  const inside = path.split('/').slice(1);
  if (inside.some((name) => name === '' || name === '.' || name === '..' || name.includes('\\'))) {
    throw damaged(from, path);
  }
  return join(folder, ...inside);
}

function bytesOf(task: Task): Buffer {
  const bytes = partBytes(task.from.folder, task);
  if (!bytes) throw damaged(task.from, task.path);
  return bytes;
}

function damaged({ folder, part }: FoundPart, path: string): UsageError {
  const message = `part ${part.shard} of ${part.of} is not whole: ${path} is missing or damaged in ${folder}`;
  const fix = `copy it once more, or make it with npx hexapla build --shard ${part.shard}/${part.of}`;
  return new UsageError(message, { fix });
}
