/**
 * What a page may weigh, in bytes: HTML of a typical page and of navigation as it is, scripts and styles as a host
 * compresses them; and how often it may ask.
 */
export const budget = { html: 25_000, navigation: 12_000, script: 12_000, styles: 10_000, requests: 6 } as const;

/** A page that is not found looks for what was meant: by one script more and one list of pages. */
export const requestsOfNotFound = 8;
