/** Which texts are absolute URLs? */

/** A scheme, a colon and something behind it, without the characters that no URL holds (RFC 3986 appendix A; WHATWG URL). */
const ABSOLUTE = /^[a-z][a-z0-9+.-]*:[^\s"<>\\^`{|}\p{Cc}]+$/iu;
const WEB = /^https?:/i;
const WEB_WITH_HOST = /^https?:\/\/[^/?#]/i;

/** No longer one is taken. */
const LONGEST = 65_536;

/** Is the text an absolute URL? A web address also needs its host. */
export const isUrl = (text: string): boolean =>
	text.length <= LONGEST && ABSOLUTE.test(text) && (!WEB.test(text) || WEB_WITH_HOST.test(text));

const DATA = /^data:[\w!#$&^.+-]+\/[\w!#$&^.+-]+(?:;[^,\s]*)?,\S+$/i;

/** Is it a `data:` URL with a media type and something in it (RFC 2397)? */
export const isDataUrl = (text: string): boolean => DATA.test(text);
