import { Failure } from '../../failure/entity/failure.js';

/** The answer's JSON. @param {Response} response @returns {Promise<any>} */
export async function json(response) {
  try {
    return await response.json();
  } catch (cause) {
    throw Failure.answerMalformed({ cause, requestId: response.headers.get('X-Request-Id') ?? undefined });
  }
}

/** A candidate's clock may be minutes off; the time left must not be. @param {Response} response */
export function clockSkewMs(response) {
  const date = Date.parse(response.headers.get('Date') ?? '');
  return Number.isFinite(date) ? date - Date.now() : 0;
}
