import { afterAll, beforeAll, expect, test } from 'vitest';
import { TinySite } from '../../tests/tiny/tiny-site.ts';
import { pictureSize } from './picture-size.ts';

/** The first bytes of a PNG picture: signature, and the header with width and height. */
function png(width: number, height: number): Buffer {
  const bytes = Buffer.alloc(33);
  Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1').copy(bytes);
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
}

let tiny: TinySite;
beforeAll(() => {
  tiny = new TinySite({
    'a.png': png(300, 200),
    'wrong-name.jpg': png(3, 2),
    'large.png': Buffer.concat([png(30, 20), Buffer.alloc(100_000)]),
    'flat.png': png(3, 0),
    'short.png': png(3, 2).subarray(0, 12),
    'empty.png': '',
    'text.png': 'no picture',
    'a.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="30.4" height="20"/>',
  });
});
afterAll(() => tiny.remove());

test.each([
  ['a.png', { width: 300, height: 200 }],
  ['wrong-name.jpg', { width: 3, height: 2 }],
  ['large.png', { width: 30, height: 20 }],
  ['a.svg', { width: 30, height: 20 }],
  ['flat.png', null],
  ['short.png', null],
  ['empty.png', null],
  ['text.png', null],
  ['gone.png', null],
])('%s: %j', (name, size) => {
  expect(pictureSize(`${tiny.content}/${name}`)).toEqual(size);
});
