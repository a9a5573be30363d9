import { Ice } from '../call/entity/ice.js';
import { Failure } from '../failure/failure.js';
import { json } from '../net/answer.js';

/** @param {import('../net/api.js').Api} api @param {AbortSignal} [signal] */
export async function iceServers(api, signal) {
  const { iceServers: servers, expiresIn = Infinity, policy, source } = await json(await api.send('GET', 'ice-servers', { signal }));
  if (!Array.isArray(servers)) throw Failure.answerMalformed({});
  return new Ice({ iceServers: servers, policy, source, expiresAtMs: Date.now() + expiresIn * 1000 });
}
