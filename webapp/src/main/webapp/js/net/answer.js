import { Failure } from '../failure/failure.js';

/** The answer's JSON. @param {Response} response @returns {Promise<any>} */
export async function json(response) {
  try {
    return await response.json();
  } catch (cause) {
    throw Failure.answerMalformed({ cause, requestId: response.headers.get('X-Request-Id') ?? undefined });
  }
}

/** The indices of a batch's items that were refused (200); 204: all were saved. @param {Response} response @returns {Promise<number[]>} */
export async function refusedIn(response) {
  const { results } = response.status === 200 ? await json(response) : {};
  return Array.isArray(results) ? results.filter(({ status }) => status >= 400).map(({ index }) => index) : [];
}

/** The end of a time left, on the clock of `performance.now()`: a candidate's wall clock may be minutes off. @param {number} [seconds] left, as the server says */
export const inSeconds = (seconds = NaN) => performance.now() + seconds * 1000;
