import { remembered } from './remembered.ts';

/** Making a formatter costs as much as laying out a page; a build needs one a language. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** An ISO date (`2021-09-24`) as the language of `tag` writes it in full, whatever the machine's time zone. */
export const longDate = remembered((iso: string, tag: string): string => {
  let format = formats.get(tag);
  if (!format) {
    format = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' });
    formats.set(tag, format);
  }
  return format.format(new Date(iso));
});
