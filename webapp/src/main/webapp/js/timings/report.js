/**
 * What the page tells the server about the call.
 *
 * @typedef {object} Report
 * @property {'connected' | 'reconnecting' | 'failed'} type `failed` ends the interview
 * @property {string} [phase] where: microphone, api, session, sdp, ice, dtls, channel, audio
 * @property {string} [reason] a failure's kind, never a text
 * @property {Record<string, number>} [timings] whole milliseconds
 * @property {string} [vendor] whose STUN and TURN servers the page has
 * @property {import('../call/control/statistics.js').Path} [path] the way the call got through
 */
export {};
