/** How many minutes before its end the candidate and the interviewer are told. */
export const WARNINGS_MIN = [5, 1];

/** The server hangs up when time is over; a page that has not seen it then asks. */
export const OVERTIME_MS = 5_000;

const MINUTE_MS = 60_000;

/**
 * What is to be said at which time; an interview that is shorter than a warning goes without it.
 *
 * @param {number} leftMs
 * @returns {{minutes: number, inMs: number}[]}
 */
export const warningsWithin = (leftMs) =>
  WARNINGS_MIN.map((minutes) => ({ minutes, inMs: leftMs - minutes * MINUTE_MS })).filter(({ inMs }) => inMs > 0);
