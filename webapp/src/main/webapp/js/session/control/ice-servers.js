import { Ice } from '../../call/entity/ice.js';
import { Failure } from '../../failure/entity/failure.js';
import { clockSkewMs, json } from './answer.js';

/** @param {import('./api.js').Api} api @param {AbortSignal} [signal] */
export async function iceServers(api, signal) {
  const response = await api.send('GET', 'ice-servers', { signal });
  const { iceServers: servers, expiresAt, policy, source } = await json(response);
  if (!Array.isArray(servers)) throw Failure.answerMalformed({});
  return new Ice({ iceServers: servers, policy, source, expiresAtMs: (Date.parse(expiresAt) || Infinity) - clockSkewMs(response) });
}
