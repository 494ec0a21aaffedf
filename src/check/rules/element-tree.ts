import { type Finding, finding } from '../../model/finding.ts';
import { startOf } from '../../model/place.ts';
import type { CheckInput } from '../check-input.ts';

/** EL001: one side of the element tree names the other, which is silent. Once for all locales. */
export function elementTree({ graph, locales }: CheckInput): Finding[] {
  return graph.contradictions.flatMap(({ parent, child, saidBy, locales: said }) => {
    const speaker = graph.topics.get(saidBy === 'parent' ? parent : child)!;
    const page = speaker.pages.get(said[0]!)!;
    const names = { parent: graph.elements.get(parent)!.name, child: graph.elements.get(child)!.name };
    const message =
      saidBy === 'parent'
        ? `${names.parent} names ${names.child} as a child, but ${names.child} does not name it as a parent`
        : `${names.child} names ${names.parent} as a parent, but ${names.parent} does not name it as a child`;
    const where = said.length === locales.length ? '' : ` (${said.join(', ')})`;
    return [finding('EL001', startOf(page.file), message + where)];
  });
}
