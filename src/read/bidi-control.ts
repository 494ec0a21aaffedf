/** The characters of Unicode's Bidi_Control property (UAX #9): invisible, and they change the order in which a name shows. */
export const bidiControl = /\p{Bidi_Control}/u;
