import type { CST } from 'yaml';

/**
 * Where nesting of collections goes beyond `limit` levels, as an offset; null: nowhere. Looks at the library's tokens,
 * since its next step, composing, is recursive and would use up the stack.
 */
export function depthBeyond(tokens: readonly CST.Token[], limit: number): number | null {
  const waiting: { token: CST.Token | null | undefined; depth: number }[] = [];
  for (const token of tokens) if (token.type === 'document') waiting.push({ token: token.value, depth: 0 });
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { token, depth } = next;
    if (!token || !('items' in token)) continue;
    if (depth === limit) return token.offset;
    for (const { key, value } of token.items)
      waiting.push({ token: key, depth: depth + 1 }, { token: value, depth: depth + 1 });
  }
  return null;
}
