const SECONDS_UP_TO = 90;

/**
 * A wait in words: seconds while they are few, then minutes; never less than it is.
 *
 * @param {number} ms
 * @param {string} language BCP 47
 */
export function inWords(ms, language) {
  const seconds = Math.max(1, Math.ceil(ms / 1000));
  const [value, unit] = seconds <= SECONDS_UP_TO ? [seconds, 'second'] : [Math.ceil(seconds / 60), 'minute'];
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(value);
}
