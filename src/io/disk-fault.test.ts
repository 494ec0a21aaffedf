import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { UsageError } from '../model/usage-error.ts';
import { diskFault } from './disk-fault.ts';

function failure(code: string, path?: string): Error {
  return Object.assign(new Error(`${code}: as the system says it`), { code, ...(path ? { path } : {}) });
}

test.each([
  ['ENOSPC', 'disk full, cannot write: /site/a.html'],
  ['EACCES', 'no permission for: /site/a.html'],
  ['EROFS', 'read-only file system, cannot write: /site/a.html'],
  ['EXDEV', 'a mount point, cannot be replaced: /site/a.html'],
])('%s: %s', (code, message) => {
  const fault = diskFault(failure(code, '/site/a.html'));
  expect(fault).toBeInstanceOf(UsageError);
  expect(fault?.message).toBe(message);
  expect(fault?.fix).not.toBe('');
});

test('without a path it still says what is wrong', () => {
  expect(diskFault(failure('ENOSPC'))?.message).toBe('disk full, cannot write');
});

test('a real error of the system is understood', () => {
  const scratch = mkdtempSync(join(tmpdir(), 'hexapla-fault-'));
  writeFileSync(join(scratch, 'file'), '');
  try {
    writeFileSync(join(scratch, 'file', 'below'), '');
    expect.unreachable();
  } catch (error) {
    expect(diskFault(error)?.message).toBe(`a file stands where a folder is needed: ${join(scratch, 'file', 'below')}`);
  } finally {
    rmSync(scratch, { recursive: true });
  }
});

test.each([
  ['another code', failure('ENOENT', '/x')],
  ['a code that every object has', failure('toString')],
  ['no code', new Error('x')],
  ['no error', 'ENOSPC'],
])('%s is none of these', (_name, error) => {
  expect(diskFault(error)).toBeNull();
});
