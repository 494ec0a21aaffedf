import { extname } from 'node:path';

const text = (type: string) => `${type}; charset=utf-8`;

/** The files that a built site has; IANA media types, scripts as in RFC 9239. */
const types: Readonly<Record<string, string>> = {
  '.avif': 'image/avif',
  '.css': text('text/css'),
  '.gif': 'image/gif',
  '.gz': 'application/gzip',
  '.htm': text('text/html'),
  '.html': text('text/html'),
  '.ico': 'image/x-icon',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.js': text('text/javascript'),
  '.json': text('application/json'),
  '.map': text('application/json'),
  '.md': text('text/markdown'),
  '.mjs': text('text/javascript'),
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': text('image/svg+xml'),
  '.txt': text('text/plain'),
  '.wasm': 'application/wasm',
  '.webmanifest': text('application/manifest+json'),
  '.webp': 'image/webp',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.xlf': text('application/xliff+xml'),
  '.xml': text('application/xml'),
  '.zip': 'application/zip',
};

/** The content type of a file by its name. A file of unknown kind is downloaded, never run or shown. */
export function contentType(path: string): string {
  return types[extname(path).toLowerCase()] ?? 'application/octet-stream';
}
