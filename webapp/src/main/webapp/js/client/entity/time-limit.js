/** How many minutes before its end the candidate and the interviewer are warned. */
export const WARNINGS_MIN = [5, 1];

/** The server hangs up when time is over; a page that has not seen it then asks. */
export const OVERTIME_MS = 5_000;

const MINUTE_MS = 60_000;

/**
 * Which warning is due when; an interview that is shorter has none.
 *
 * @param {number} leftMs
 * @returns {{minutes: number, inMs: number}[]}
 */
export const warningsWithin = (leftMs) =>
  WARNINGS_MIN.map((minutes) => ({ minutes, inMs: leftMs - minutes * MINUTE_MS })).filter(({ inMs }) => inMs > 0);
