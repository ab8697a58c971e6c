/** How much a carrier of GS1 data may hold. */

/** More than any symbol holds: a QR Code of version 40 takes 7,089 digits. */
export const MOST_CHARACTERS = 8_000;
/** As the reference engine has it. */
export const MOST_ELEMENTS = 64;
