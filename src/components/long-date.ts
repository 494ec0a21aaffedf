import { remembered } from './remembered.ts';

const formatOf = remembered((tag: string) => new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' }));

/** An ISO date (`2021-09-24`) as the language of `tag` writes it in full, whatever the machine's time zone. */
export const longDate = remembered((iso: string, tag: string) => formatOf(tag).format(new Date(iso)));
