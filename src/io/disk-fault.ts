import { UsageError } from '../model/usage-error.ts';

const faults: Readonly<Record<string, { says: string; fix: string }>> = {
  ENOSPC: { says: 'disk full, cannot write', fix: 'free some space and run the command again' },
  EDQUOT: { says: 'disk quota used up, cannot write', fix: 'free some space and run the command again' },
  EACCES: { says: 'no permission for', fix: 'check owner and permissions of the folder, or choose another one' },
  EPERM: { says: 'the system does not allow changing', fix: 'check owner and permissions, or choose another folder' },
  EROFS: { says: 'read-only file system, cannot write', fix: 'choose a folder on another file system' },
  EBUSY: { says: 'in use or a mount point', fix: 'choose a folder inside it, or end the program that uses it' },
  EXDEV: { says: 'a mount point, cannot be replaced', fix: 'choose a folder inside it' },
  ENOTDIR: { says: 'a file stands where a folder is needed', fix: 'choose another folder' },
  ENAMETOOLONG: { says: 'name too long for this file system', fix: 'choose a shorter path' },
};

/** What the disk refused, said so that the user can put it right; null for any other error. */
export function diskFault(error: unknown): UsageError | null {
  if (!(error instanceof Error)) return null;
  const { code = '', path } = error as NodeJS.ErrnoException;
  const fault = Object.hasOwn(faults, code) ? faults[code] : undefined;
  if (!fault) return null;
  return new UsageError(path ? `${fault.says}: ${path}` : fault.says, { fix: fault.fix });
}
