import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { UsageError } from '../model/usage-error.ts';
import { takeLock } from './lock.ts';
import { processIdentity } from './process-identity.ts';

let scratch: string;
let path: string;
let spare: string;
beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), 'hexapla-lock-'));
  path = join(scratch, '.site.lock');
  spare = join(scratch, 'spare');
});
afterEach(() => rmSync(scratch, { recursive: true }));

const me = { pid: process.pid, started: processIdentity(process.pid), host: hostname() };
/** Above what Linux gives (4,194,304), so nobody has it. */
const nobody = 4_999_999;

test('a lock says who holds it, and is gone when given back', () => {
  const lock = takeLock(path, spare);
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(me);
  expect(lock.isHeld()).toBe(true);
  expect(readdirSync(scratch)).toEqual(['.site.lock']);
  lock.release();
  expect(lock.isHeld()).toBe(false);
  expect(readdirSync(scratch)).toEqual([]);
});

test('while it is held, nobody gets it', () => {
  const lock = takeLock(path, spare);
  expect(() => takeLock(path, spare)).toThrow(`another build (process ${process.pid}) writes to this folder`);
  lock.release();
  takeLock(path, spare).release();
});

test.skipIf(process.platform !== 'linux').each([
  ['a dead process', JSON.stringify({ ...me, pid: nobody })],
  ['a process whose id another one has now', JSON.stringify({ ...me, started: 'earlier' })],
  ['nobody: an empty file', ''],
  ['nobody: not what a lock says', '{"pid":0,"started":"","host":""}'],
  ['nobody: no JSON', 'x'],
])('the lock of %s is taken over', (_name, content) => {
  writeFileSync(path, content);
  const lock = takeLock(path, spare);
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(me);
  expect(readdirSync(scratch)).toEqual(['.site.lock']);
  lock.release();
});

test('a process on another machine may be alive', () => {
  writeFileSync(path, JSON.stringify({ ...me, host: 'elsewhere', pid: nobody }));
  expect(() => takeLock(path, spare)).toThrow(/process 4999999 on elsewhere/);
  expect(existsSync(path)).toBe(true);
});

test('the error is one of usage and names the file to delete', () => {
  takeLock(path, spare);
  try {
    takeLock(path, spare);
    expect.unreachable();
  } catch (error) {
    expect(error).toBeInstanceOf(UsageError);
    expect((error as UsageError).fix).toContain(path);
  }
});

test('a lock that somebody else took over is neither held nor given back', () => {
  const lock = takeLock(path, spare);
  writeFileSync(path, 'theirs');
  expect(lock.isHeld()).toBe(false);
  lock.release();
  expect(readFileSync(path, 'utf8')).toBe('theirs');
});

const otherDisk = '/dev/shm';
const oneDisk = !existsSync(otherDisk) || statSync(otherDisk).dev === statSync(tmpdir()).dev;

test.skipIf(oneDisk)('where a file cannot be linked, the lock is written instead', () => {
  const far = join(otherDisk, `hexapla-lock-${process.pid}`);
  const lock = takeLock(path, far);
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(me);
  expect(() => takeLock(path, far)).toThrow('another build');
  expect(existsSync(far)).toBe(false);
  lock.release();
});
