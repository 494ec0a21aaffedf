import { randomUUID } from 'node:crypto';
import { isWhole, openPacked, writePacked } from './io/packed-file.ts';
import { packFacts, unpackFacts } from './verify/packed-facts.ts';
import type { SiteHome } from './verify/site-home.ts';
import type { FormerJudgement, Judgement } from './verify-folder.ts';

/**
 * Keeps what the gates gathered, for the next build. A disk that refuses costs time, nothing else.
 * @returns a name for it
 */
export function keepJudgement(file: string, judgement: Judgement): string {
  const name = randomUUID();
  const { texts, numbers } = packFacts(judgement);
  const entries = {
    name,
    home: JSON.stringify(judgement.home),
    texts: JSON.stringify(texts),
    numbers: Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength),
  };
  try {
    writePacked(
      file,
      Object.entries(entries).map(([key, value]) => [key, Buffer.from(value)] as const),
    );
  } catch {}
  return name;
}

/** What was kept under a name; null where it is gone, damaged, or of another build. */
export function keptJudgement(file: string, name: string): Omit<FormerJudgement, 'taken'> | null {
  const packed = isWhole(file) ? openPacked(file) : null;
  if (packed?.get('name')?.toString() !== name) return null;
  const [home, texts, bytes] = ['home', 'texts', 'numbers'].map((key) => packed.get(key)!) as [Buffer, Buffer, Buffer];
  // Numbers of four bytes begin at a multiple of four, which a piece of a file need not.
  const numbers = new Int32Array(new Uint8Array(bytes).buffer);
  const { paths, files } = unpackFacts({ texts: JSON.parse(texts.toString()) as string[], numbers });
  return { home: JSON.parse(home.toString()) as SiteHome, paths, files };
}
