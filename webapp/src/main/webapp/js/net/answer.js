import { Failure } from '../failure/failure.js';

/** The answer's JSON. @param {Response} response @returns {Promise<any>} */
export async function json(response) {
  try {
    return await response.json();
  } catch (cause) {
    throw Failure.answerMalformed({ cause, requestId: response.headers.get('X-Request-Id') ?? undefined });
  }
}

/** Which of a batch's items, by their places, it was kept without (200); 204 is all of it. @param {Response} response @returns {Promise<number[]>} */
export async function refusedIn(response) {
  const { results } = response.status === 200 ? await json(response) : {};
  return Array.isArray(results) ? results.filter(({ status }) => status >= 400).map(({ index }) => index) : [];
}

/** When these are over, by `performance.now()`: a candidate's clock may be minutes off; the time left must not be. @param {number} [seconds] that the server says are left */
export const inSeconds = (seconds = NaN) => performance.now() + seconds * 1000;
