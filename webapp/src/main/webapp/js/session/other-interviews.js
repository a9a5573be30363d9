import { json } from '../net/answer.js';

/**
 * Ends the interviews that the candidate still has open elsewhere. The newest page of the list holds
 * it: an interview lasts an hour at most, and a candidate opens only a few in that time.
 *
 * @param {import('../net/api.js').Api} api
 * @param {AbortSignal} [signal]
 */
export async function endOthers(api, signal) {
  const { interviews } = await json(await api.send('GET', 'interviews', { signal }));
  for (const { id, state } of interviews ?? []) {
    if (state !== 'ended') await api.send('DELETE', `realtime-session/${encodeURIComponent(id)}`, { signal });
  }
}
