import { rule } from './rule.ts';

/** Bytes, names and sizes of files. */
export const fileRules = {
  FI001: rule(
    'error',
    'Not valid UTF-8',
    'Some bytes are no text; guessing would show readers garbage.',
    'save the file as UTF-8',
  ),
  FI002: rule('error', 'UTF-16 text', 'The file is UTF-16; Hexapla reads UTF-8 only.', 'save the file as UTF-8'),
  FI003: rule(
    'warning',
    'NUL character',
    'A NUL can hide text from editors; it is shown as U+FFFD.',
    'delete the character',
  ),
  FI004: rule(
    'warning',
    'Empty file',
    'There is nothing to publish, so the page is left out.',
    'write the page or delete the file',
  ),
  FI005: rule(
    'note',
    'Editor backup ignored',
    'Backup and swap files of editors are never published.',
    'delete the file',
  ),
  FI006: rule(
    'warning',
    'Direction control in an identifier',
    'An invisible bidi control can make a name look like another one.',
    'delete the control character',
  ),
  FI007: rule(
    'error',
    'File too large',
    'Pages have a size limit so that one file cannot stop a build.',
    'split the page, or raise limits.pageBytes',
  ),
  FI008: rule(
    'error',
    'Name too long',
    'Some file systems and hosts cut or refuse long names.',
    'shorten the file or folder name, or raise limits.pathBytes',
  ),
  FI009: rule(
    'error',
    'Link out of the content folder',
    'A symbolic link leads out of the content folder; following it could publish private files.',
    'copy the file into the content folder',
  ),
  FI010: rule(
    'error',
    'Names that look alike',
    'Two names differ only in letter case or Unicode form; on some systems they are one file.',
    'rename one of them',
  ),
  FI011: rule(
    'error',
    'File cannot be read',
    'The operating system refused to hand the file over.',
    'check its permissions',
  ),
} as const;
