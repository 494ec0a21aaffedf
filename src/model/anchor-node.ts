import type { Literal, Node } from 'mdast';

/** A place that links can lead to, without text of its own: `<a name="key"></a>`. */
export interface Anchor extends Node {
  type: 'anchor';
  name: string;
  children: never[];
  data?: { hName: 'span'; hProperties: { id: string } };
}

/** A name in angle brackets that the author meant as text: `<servername>`. */
export interface Placeholder extends Literal {
  type: 'placeholder';
}

declare module 'mdast' {
  interface RootContentMap {
    anchor: Anchor;
    placeholder: Placeholder;
  }
  interface PhrasingContentMap {
    anchor: Anchor;
    placeholder: Placeholder;
  }
}
