import type { CompiledHtml } from '../model/compiled.ts';
import { escapeHtml } from './html-text.ts';

/** What the slots of one page hold. */
export interface SlotValues {
  /** By link number: the address and how to mark it; null: shown as text. */
  readonly links: readonly (LinkValue | null)[];
  /** By section key: the same section in other locales. */
  versions(key: string): readonly VersionValue[];
}

export interface LinkValue {
  readonly href: string;
  readonly external: boolean;
  /** Of a picture: without it the page would jump when the picture arrives. */
  readonly size?: { readonly width: number; readonly height: number } | null;
}

export interface VersionValue {
  readonly href: string;
  readonly tag: string;
  readonly name: string;
}

/** The finished HTML of a page. */
export function fillSlots(html: CompiledHtml, values: SlotValues): string {
  const out: string[] = [html.pieces[0]!];
  for (const [index, slot] of html.slots.entries()) {
    if (slot.kind === 'section') out.push(versionsHtml(values.versions(slot.key)));
    else out.push(attributes(slot.kind, values.links[slot.index] ?? null));
    out.push(html.pieces[index + 1]!);
  }
  return out.join('');
}

function attributes(kind: 'link' | 'image', value: LinkValue | null): string {
  if (kind === 'image') {
    if (!value) return ' class="broken"';
    const size = value.size ? ` width="${value.size.width}" height="${value.size.height}"` : '';
    return ` src="${escapeHtml(value.href)}"${size} loading="lazy"`;
  }
  if (!value) return ' class="broken"';
  return ` href="${escapeHtml(value.href)}"${value.external ? ' rel="noopener"' : ''}`;
}

function versionsHtml(versions: readonly VersionValue[]): string {
  if (versions.length === 0) return '';
  const links = versions.map(
    ({ href, tag, name }) => `<a href="${escapeHtml(href)}" lang="${tag}" hreflang="${tag}">${escapeHtml(name)}</a>`,
  );
  return `<p class="versions">${links.join(' ')}</p>`;
}
