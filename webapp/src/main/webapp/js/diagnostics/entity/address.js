/**
 * An address of a STUN (RFC 7064) or TURN (RFC 7065) server, as a firewall's rule needs it.
 *
 * @typedef {'stun' | 'udp' | 'tcp' | 'tls'} Transport from the browser to a relay; `stun`: to a STUN server, by UDP
 * @typedef {{url: string, transport: Transport, host: string, port: number}} Address
 */

const FORM = /^(stuns?|turns?):(\[[^\]]+\]|[^:?]+)(?::(\d+))?(?:\?transport=(udp|tcp))?$/i;

/** @param {string} url @returns {Address | undefined} */
export function address(url) {
  const [, scheme, host, port, parameter] = FORM.exec(url) ?? [];
  if (!scheme) return undefined;
  const secure = scheme.toLowerCase().endsWith('s');
  return { url, transport: transport(scheme.toLowerCase(), parameter), host, port: Number(port ?? (secure ? 5349 : 3478)) };
}

/** @param {string} scheme @param {string | undefined} parameter of the URL @returns {Transport} */
function transport(scheme, parameter) {
  if (scheme.startsWith('stun')) return 'stun';
  if (scheme === 'turns') return 'tls';
  return parameter?.toLowerCase() === 'tcp' ? 'tcp' : 'udp';
}

/** What has to be opened. @param {Address} address */
export const rule = ({ transport, host, port }) => `${transport === 'udp' || transport === 'stun' ? 'UDP' : 'TCP'} ${port}, ${host}`;
