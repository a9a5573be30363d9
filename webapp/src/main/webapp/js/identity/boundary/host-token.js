import { Failure } from '../../failure/failure.js';

/** @typedef {import('../control/hosted-sign-in.js').HostToken} HostToken */

const HOST_WITHIN_MS = 10_000;

/**
 * Tokens of the page that embeds this one. Each is asked for by a message `{type: 'vocahire-token', renew}`
 * that only a host of the list can read; the answer `{token}` comes through the port that goes with it.
 *
 * @param {string[]} hosts origins that may embed this page, `self` for its own
 * @returns {HostToken}
 */
export function tokenOfEmbedder(hosts) {
  const known = hosts.map((host) => (host === 'self' ? location.origin : host));
  const embedder = document.referrer && new URL(document.referrer).origin;
  const origin = known.find((host) => host === embedder) ?? known[0];
  return ({ renew }) =>
    new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }) => (port1.close(), resolve(data?.token));
      window.parent.postMessage({ type: 'vocahire-token', renew }, origin, [port2]);
    });
}

/**
 * A script of this very page may come later than this page's modules.
 *
 * @returns {Promise<HostToken>}
 */
export function tokenOfScript() {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(Failure.signInNotConfigured()), HOST_WITHIN_MS);
    window.addEventListener(
      'vocahire-token',
      (event) => {
        clearTimeout(timer);
        resolve(/** @type {CustomEvent<HostToken>} */ (event).detail);
      },
      { once: true },
    );
  });
}
