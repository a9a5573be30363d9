/**
 * @typedef {'day' | 'week' | 'month'} Span
 * @typedef {{from: Date, to: Date, bucket: 'hour' | 'day'}} Range
 */

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const DAYS = { day: 1, week: 7, month: 30 };

/**
 * The latest day, week or month, to the end of the bucket that runs: hours for a day, days from now for the rest.
 *
 * @param {Span} span
 * @param {number} [now]
 * @returns {Range}
 */
export function range(span, now = Date.now()) {
  const to = Math.ceil(now / HOUR_MS) * HOUR_MS;
  return { from: new Date(to - DAYS[span] * DAY_MS), to: new Date(to), bucket: span === 'day' ? 'hour' : 'day' };
}

/** When each bucket begins. @param {{from: string, to: string, bucket: string}} figures @returns {number[]} milliseconds */
export function buckets({ from, to, bucket }) {
  const [begin, end] = [Date.parse(from), Date.parse(to)];
  const length = bucket === 'day' ? DAY_MS : HOUR_MS;
  return Array.from({ length: Math.ceil((end - begin) / length) }, (_, i) => begin + i * length);
}
