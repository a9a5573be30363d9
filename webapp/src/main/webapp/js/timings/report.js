/**
 * What the page reports to the server about the call.
 *
 * @typedef {object} Report
 * @property {'connected' | 'reconnecting' | 'failed'} type `failed` ends the interview
 * @property {string} [phase] where: microphone, api, session, sdp, ice, dtls, channel, audio
 * @property {string} [reason] a failure's kind, never a text
 * @property {Record<string, number>} [timings] whole milliseconds
 * @property {string} [vendor] the vendor of the page's STUN and TURN servers
 * @property {import('../call/control/statistics.js').Path} [path] the network path of the call
 */
export {};
