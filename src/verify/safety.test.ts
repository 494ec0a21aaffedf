import { expect, test } from 'vitest';
import { expectedPlaces, faultPlaces, inBody, inFile, type Plant, planted } from './tiny-site.ts';

const A = 'ru/a/index.html';
const SVG = 'ru/media/chart.svg';
const CSS = '_astro/site.123.css';

const policies: Plant[] = [
  inFile(A, 'no policy', 'content-security-policy', 'x-policy', `csp ${A}:1`),
  inFile(A, 'a wide default', "default-src 'none'", "default-src 'self'", 'csp'),
  inFile(A, 'no default', "default-src 'none'; ", '', 'csp'),
  inFile(A, 'inline scripts', "script-src 'self'", "script-src 'self' 'unsafe-inline'", 'csp'),
  inFile(A, 'evaluated scripts', "script-src 'self'", "script-src 'unsafe-eval'", 'csp'),
  inFile(A, 'foreign scripts', "script-src 'self'", 'script-src https:', 'csp'),
  inFile(A, 'scripts of one host', "script-src 'self'", "script-src-elem 'self' https://cdn.example", 'csp'),
  inFile(A, 'scripts by hash', "script-src 'self'", "script-src 'self' 'sha256-abc+/=' 'wasm-unsafe-eval'"),
  inFile(A, 'inline styles', "style-src 'self'", "style-src 'unsafe-inline'", 'csp'),
  inFile(A, 'a directive twice', "script-src 'self'", "script-src 'self'; script-src *"),
  inFile(A, 'a policy after a script', '<meta http', '<script></script><meta http', 'csp'),
  inFile(A, 'a body that begins early', '<title>Page</title>', '<title>Page</title><body>'),
  inFile(A, 'a policy that comes too late', '<meta http', '<body><meta http', `missing-title ${A}:1`, `csp ${A}:1`),
];

const plants: Plant[] = [
  inBody('a script', '<script>1</script>', 'inline-script'),
  inBody('a script that calls itself a template', '<script type="text/x">1</script>', 'inline-script'),
  inBody('an event handler', '<p onclick="x">x</p>', 'event-attribute'),
  inBody('an event handler in odd case', '<p OnClick="x">x</p>', 'event-attribute'),
  inBody('a style', '<p style="color:red">x</p>', 'inline-style'),
  inBody('a style element', '<style>p{}</style>', 'inline-style'),
  inBody('a script as an address', '<a href="javascript:x()">x</a>', 'unsafe-address'),
  inBody('a script spelt oddly', '<a href=" jAva&#10;script&colon;x()">x</a>', 'unsafe-address'),
  inBody('a script as an action', '<form><button formaction="vbscript:x">x</button></form>', 'unsafe-address'),
  inBody('a document as an address', '<a href="data:text/html,x">x</a>', 'unsafe-address'),
  inBody('a picture as an address', '<img alt="" src="data:image/png;base64,AAAA">'),
  inBody('a foreign picture', '<img alt="" src="https://other.example/p.png">', 'remote-resource'),
  inBody('a foreign picture without scheme', '<img alt="" src="//other.example/p.png">', 'remote-resource'),
  inBody('a foreign candidate', '<img alt="" srcset="https://other.example/p.png 2x">', 'remote-resource'),
  inBody('a foreign script', '<script src="https://other.example/x.js"></script>', 'remote-resource'),
  inBody('a foreign style sheet', '<link rel="stylesheet" href="https://other.example/x.css">', 'remote-resource'),
  inBody('a foreign font', '<link rel="preload" as="font" href="https://other.example/f">', 'remote-resource'),
  inBody('a license elsewhere', '<link rel="license" href="https://other.example/l">'),
  inBody('a frame', '<iframe></iframe>', 'forbidden-element'),
  inBody('another base', '<base target="_blank">', 'forbidden-element'),
  inBody('a link out', '<a href="https://other.example/" rel="nofollow">x</a>', 'missing-noopener'),
  inFile(A, 'data that breaks out', '{"@type":"Article"}', '{"@type":"</script>"}', 'invalid-json-ld'),
  inFile(CSS, 'a font from elsewhere', 'dot.png', 'https://other.example/f', 'remote-resource'),
  inFile(CSS, 'styles from elsewhere', 'body {', '@import "//other.example/a.css"; body {', 'remote-resource'),
  inFile(SVG, 'a picture with a script', '<style>', '<script/><style>', 'inline-script'),
  inFile(SVG, 'a picture with a handler', '<a ', '<a onload="x" ', 'event-attribute'),
  inFile(SVG, 'a picture with an unsafe link', '#b', 'javascript:x', 'unsafe-address'),
  inFile(SVG, 'a picture with a page in it', '<style>', '<x:iframe/><style>', 'forbidden-element'),
  inFile(
    SVG,
    'a picture with a foreign one',
    '<a ',
    '<image xlink:href="https://other.example/p"/><a ',
    'remote-resource',
  ),
];

test.each([...policies, ...plants])('$says', (plant) => {
  expect(faultPlaces(planted(plant))).toEqual(expectedPlaces(plant));
});
