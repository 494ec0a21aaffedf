import { deserialize, serialize } from 'node:v8';
import { forgetFormer, isWhole, openPacked, writePacked } from './io/packed-file.ts';
import type { Finding } from './model/finding.ts';

/** So many findings are packed together: one buffer for all would be read in one go. */
const PACKED = 2000;

/** The findings of a review that had the same in front of it; null where there was none. @param file named after all that decides them */
export function keptFindings(file: string): Finding[] | null {
  const pack = isWhole(file) ? openPacked(file) : null;
  if (!pack) return null;
  const findings: Finding[] = [];
  for (let nth = 0; ; nth++) {
    const bytes = pack.get(String(nth));
    if (!bytes) return findings;
    for (const one of deserialize(bytes) as Finding[]) findings.push(one);
  }
}

/** Keeps findings for the next time, and forgets those of the time before. */
export function keepFindings(file: string, findings: readonly Finding[]): void {
  const count = Math.ceil(findings.length / PACKED);
  const parts = Array.from({ length: count }, (_, nth): [string, Uint8Array] => {
    return [String(nth), serialize(findings.slice(nth * PACKED, (nth + 1) * PACKED))];
  });
  writePacked(file, parts);
  forgetFormer(file);
}
