/**
 * Which candidates the network allows. `relay`: only relayed ones, which work and take longer.
 * `blocked`: none was found in time; the interview may find one all the same.
 *
 * @typedef {'good' | 'relay' | 'blocked'} Reach
 *
 * @typedef {object} Gathered
 * @property {{type?: string | null, protocol?: string | null, relayProtocol?: string | null}[]} candidates that the browser found (RFC 8445, section 4)
 * @property {boolean} complete gathering is complete
 * @property {boolean} refused a STUN or TURN server gave no answer
 * @property {boolean} relayOnly nothing but the relays may be used
 */

/**
 * @param {Gathered} gathered
 * @returns {Reach | undefined} undefined: more candidates may come
 */
export function reach({ candidates, complete, refused, relayOnly }) {
  const relays = candidates.filter(({ type }) => type === 'relay');
  if (relayOnly && relays.length) return 'good'; // as configured
  if (candidates.some(({ type }) => type === 'srflx')) return 'good';
  if (relays.some(({ relayProtocol }) => relayProtocol === 'udp')) return 'good'; // so UDP is not blocked
  if (!complete) return undefined;
  if (relays.length) return 'relay';
  // A reflexive candidate equal to a host candidate is left out (RFC 8445, section 5.1.3); without UDP no STUN server was asked.
  return candidates.some(({ protocol }) => protocol !== 'tcp') && !refused && !relayOnly ? 'good' : 'blocked';
}
