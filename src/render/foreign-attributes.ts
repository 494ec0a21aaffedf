import type { Root } from 'hast';
import type { VFile } from 'vfile';
import { finding } from '../model/finding.ts';
import { walkElements } from '../model/walk-tree.ts';
import { renderingOf } from './context.ts';

/** Says which attributes of raw HTML the sanitiser is about to take away because they could do harm. */
export function foreignAttributes() {
  return (tree: Root, file: VFile): void => {
    const rendering = renderingOf(file);
    walkElements(tree, (node) => {
      for (const name of Object.keys(node.properties)) {
        if (!/^on/i.test(name) && name !== 'style') continue;
        const start = node.position?.start.offset ?? 0;
        const place = rendering.placeOf(start, node.position?.end.offset ?? start);
        const message = `the attribute ${name.toLowerCase()} of <${node.tagName}> is not allowed; it is left out`;
        rendering.findings.push(finding('MD009', place, message));
      }
    });
  };
}
