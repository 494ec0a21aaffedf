/** Words shorter than this fit on the narrowest phone. */
const longWord = /[\p{L}\p{N}]{16,}/gu;
const betweenParts = /(?<=[\p{Ll}\p{N}])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu;

/**
 * Marks where long names may break: `FindMailboxStatisticsResponse` between its parts, since it would else break wherever a
 * phone's screen ends.
 */
export function breakable(text: string, mark: string): string {
  return text.replace(longWord, (word) => word.replace(betweenParts, mark));
}
