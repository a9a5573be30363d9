/**
 * A duration in words: hours and minutes, or minutes and seconds.
 *
 * @param {number} ms
 * @param {string} language BCP 47
 */
export function lengthInWords(ms, language) {
  const seconds = Math.round(ms / 1000);
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const parts = hours ? [unit(hours, 'hour', language), unit(minutes, 'minute', language)] : [unit(minutes, 'minute', language), unit(seconds % 60, 'second', language)];
  return parts.filter((part, place) => part.value || (place && !hours && !minutes)).map(({ text }) => text).join(' ');
}

/** @param {number} value @param {string} name @param {string} language */
const unit = (value, name, language) => ({ value, text: new Intl.NumberFormat(language, { style: 'unit', unit: name, unitDisplay: 'short' }).format(value) });

/** @param {string} instant RFC 3339 @param {string} language */
export const dateInWords = (instant, language) => new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(instant));
