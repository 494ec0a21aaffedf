import { Parser } from 'htmlparser2';
import { faultTally } from './fault.ts';
import type { OtherFacts } from './file-facts.ts';
import { lineCounter } from './line-counter.ts';
import type { SiteFolder } from './site-folder.ts';

/**
 * An SVG runs its scripts as soon as somebody opens it in a tab of its own, with the rights of the site and without the
 * policy of any page. So it must have none. (Styles are harmless there: the picture is a document of its own.)
 *
 * @param file path in the folder
 * @param svg the file's text
 * @param folder what its addresses lead to
 */
export function pictureFacts(file: string, svg: string, folder: SiteFolder): OtherFacts {
  const { tally, report } = faultTally(file);
  const lineAt = lineCounter(svg);
  const parser = new Parser(
    {
      onopentag(prefixed, attributes) {
        const line = lineAt(parser.startIndex);
        const name = prefixed.slice(prefixed.indexOf(':') + 1).toLowerCase();
        if (name === 'script') report('inline-script', '<script> in a picture', line);
        if (name === 'iframe' || name === 'object' || name === 'embed') report('forbidden-element', `<${name}>`, line);
        for (const [attribute, value] of Object.entries(attributes)) {
          if (/^on/i.test(attribute)) report('event-attribute', `${attribute} on <${name}>`, line);
          if (!/^(?:xlink:)?href$/i.test(attribute) || value.startsWith('#')) continue;
          const address = folder.resolve(value.trim(), file);
          if (address.kind === 'scheme' && /^(?:javascript|vbscript)$/.test(address.scheme)) {
            report('unsafe-address', `${address.scheme}: on <${name}>`, line);
          }
          if (address.kind === 'remote' && name !== 'a') report('remote-resource', `<${name}> loads ${value}`, line);
        }
      },
    },
    { xmlMode: true },
  );
  parser.end(svg);
  return { kind: 'other', file, tally, links: 0 };
}
