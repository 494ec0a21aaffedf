import { closeSync, openSync, readSync } from 'node:fs';
import { imageSize } from 'image-size';

/** Width and height of a picture in CSS pixels. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** Enough for the header of every format that browsers show. */
const headerBytes = 64 * 1024;

/** The size of a picture file, or null for what is no picture or does not say. */
export function pictureSize(path: string): PictureSize | null {
  try {
    const { width, height } = imageSize(head(path));
    return width > 0 && height > 0 ? { width: Math.round(width), height: Math.round(height) } : null;
  } catch {
    return null;
  }
}

function head(path: string): Uint8Array {
  const file = openSync(path, 'r');
  try {
    const buffer = Buffer.alloc(headerBytes);
    return buffer.subarray(0, readSync(file, buffer, 0, headerBytes, 0));
  } finally {
    closeSync(file);
  }
}
