import type { PlainData } from './model/plain-data.ts';
import type { Draft } from './site/drafts.ts';
import type { Packed } from './site/shared-locales.ts';

let last: { readonly draft: Packed<Draft>; readonly json: string } | null = null;

/**
 * A draft as JSON: its page's key is made of it, and it is what a layout worker gets, in half the time that a copy of the draft
 * itself takes. Both ask one after the other, so what was written last is kept; a draft never changes.
 */
export function draftJson(draft: Packed<Draft>): string {
  if (last?.draft !== draft) {
    // Else something in it would be left out.
    const plain: PlainData<Packed<Draft>> = draft;
    last = { draft, json: JSON.stringify(plain) };
  }
  return last.json;
}
