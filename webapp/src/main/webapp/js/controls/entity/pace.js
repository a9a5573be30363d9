/** How many characters are spoken in a second: letters, and the signs of Chinese, Japanese and Korean. */
const LETTERS = 16;
const SIGNS = 5;
/** After a sentence, in seconds. */
const BREATH = 0.25;

const SIGN = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]/;
const STOP = /[.!?\u3002\uff01\uff1f]/;

/**
 * What of a text has been spoken after this time, to the end of a word. The provider sends a transcript faster
 * than its voice speaks it, without the position of the voice.
 *
 * @param {string} text
 * @param {number} ms since the voice began
 */
export function spoken(text, ms) {
  let left = ms / 1000;
  let end = 0;
  while (end < text.length && left > 0) left -= seconds(text[end++]);
  while (end < text.length && !/\s/.test(text[end]) && !SIGN.test(text[end])) end++;
  return ms > 0 ? text.slice(0, end) : '';
}

/** @param {string} character */
const seconds = (character) => 1 / (SIGN.test(character) ? SIGNS : LETTERS) + (STOP.test(character) ? BREATH : 0);
