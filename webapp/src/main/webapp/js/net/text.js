/** U+0000, which PostgreSQL cannot hold, and half a surrogate pair, which UTF-8 cannot (Unicode standard, section 3.9). */
const UNSTORABLE = /\0|\p{Surrogate}/gu;

/** What cannot be stored becomes U+FFFD, the replacement character. @param {string} text */
export const clean = (text) => text.replace(UNSTORABLE, '\ufffd');

/** Clean, and no longer than that, in UTF-16 code units as the server counts; never cut within a code point. @param {string} text @param {number} most */
export const cut = (text, most) => clean(text).slice(0, most).replace(/[\ud800-\udbff]$/, '');
