import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { processIdentity } from './process-identity.ts';

function idle() {
  return spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
}

test('a living process always has the same one, and no other process has it', async () => {
  const child = idle();
  await once(child, 'spawn');
  const identity = processIdentity(child.pid!);
  expect(identity).not.toBeNull();
  expect(processIdentity(child.pid!)).toBe(identity);
  if (process.platform === 'linux') expect(processIdentity(process.pid)).not.toBe(identity);
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(processIdentity(child.pid!)).toBeNull();
});

test.skipIf(process.platform !== 'linux')('a process that nobody has collected yet is dead', async () => {
  // The shell starts a child, which ends, and then becomes a program that never asks for it.
  const parent = spawn('sh', ['-c', 'sleep 0.01 & echo $!; exec sleep 30'], { stdio: ['ignore', 'pipe', 'ignore'] });
  const [output] = (await once(parent.stdout, 'data')) as [Buffer];
  const pid = Number(output.toString());
  await expect.poll(() => processIdentity(pid)).toBeNull();
  expect(() => process.kill(pid, 0)).not.toThrow();
  parent.kill('SIGKILL');
  await once(parent, 'exit');
});
