/**
 * An address of a STUN (RFC 7064) or TURN (RFC 7065) server, as a firewall's rule needs it.
 *
 * @typedef {'stun' | 'udp' | 'tcp' | 'tls'} Way
 * @typedef {{url: string, way: Way, host: string, port: number}} Address
 */

const FORM = /^(stuns?|turns?):(\[[^\]]+\]|[^:?]+)(?::(\d+))?(?:\?transport=(udp|tcp))?$/i;

/** @param {string} url @returns {Address | undefined} */
export function address(url) {
  const [, scheme, host, port, transport] = FORM.exec(url) ?? [];
  if (!scheme) return undefined;
  const secure = scheme.toLowerCase().endsWith('s');
  return { url, way: way(scheme.toLowerCase(), transport), host, port: Number(port ?? (secure ? 5349 : 3478)) };
}

/** @param {string} scheme @param {string | undefined} transport @returns {Way} */
function way(scheme, transport) {
  if (scheme.startsWith('stun')) return 'stun';
  if (scheme === 'turns') return 'tls';
  return transport?.toLowerCase() === 'tcp' ? 'tcp' : 'udp';
}

/** What has to be opened. @param {Address} address */
export const rule = ({ way, host, port }) => `${way === 'udp' || way === 'stun' ? 'UDP' : 'TCP'} ${port}, ${host}`;
