import type { JoinGate } from './joined-site.ts';

/** Bytes. Most file systems stop at 255 a name; git on Windows and many archive tools at 260 a path, folder included. */
const NAME_LIMIT = 200;
const PATH_LIMIT = 240;

const LEFTOVER = /(?:~|\.(?:tmp|temp|part|bak|orig|rej|swp))$|^(?:\.#.*|\.DS_Store|Thumbs\.db)$/;

/** The folder can be unpacked anywhere, and holds nothing but the site. */
export const fileNames: JoinGate = ({ entries }, report) => {
  const seen = new Map<string, string>();
  for (const { path, plain } of entries) {
    const segments = path.split('/');
    const longest = Math.max(...segments.map((segment) => Buffer.byteLength(segment)));
    if (longest > NAME_LIMIT) report('long-path', path, `a name of ${longest} bytes; ${NAME_LIMIT} are safe`);
    const length = Buffer.byteLength(path);
    if (length > PATH_LIMIT) report('long-path', path, `a path of ${length} bytes; ${PATH_LIMIT} are safe`);
    if (!plain) report('leftover-file', path, 'not a plain file');
    const leftover = segments.find((segment) => LEFTOVER.test(segment));
    if (leftover) report('leftover-file', path, `${leftover} looks like a working file`);
    const folded = path.normalize('NFC').toLowerCase();
    const other = seen.get(folded);
    if (other !== undefined) report('case-clash', path, `the same as ${other} where letter case does not count`);
    seen.set(folded, path);
  }
};
