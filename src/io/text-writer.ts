import { writeFileSync } from 'node:fs';

/** Bytes that a UTF-16 unit becomes at most. */
const bytesOfUnit = 3;

/**
 * Writes texts to files as UTF-8, one after the other, and says how many bytes each is. All go through one buffer: making one
 * for each text would go through the text once more, to know its length. In existing folders; throws the file system's error.
 */
export function textWriter(): (path: string, text: string) => number {
  let buffer = Buffer.allocUnsafe(0);
  return (path, text) => {
    const most = text.length * bytesOfUnit;
    if (most > buffer.length) buffer = Buffer.allocUnsafe(most);
    const bytes = buffer.subarray(0, buffer.write(text));
    writeFileSync(path, bytes);
    return bytes.length;
  };
}
