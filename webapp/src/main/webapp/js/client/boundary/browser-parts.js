import { InterviewerAudio } from '../../call/boundary/interviewer-audio.js';
import { HostedSignIn } from '../../identity/control/hosted-sign-in.js';
import { Api } from '../../net/api.js';
import { TabStorage } from '../../transcript/tab-storage.js';
import { OpenTabs } from './open-tabs.js';

/**
 * @typedef {Partial<import('../control/ports.js').Parts> & OwnOptions} Options parts stand in for the browser's own
 *
 * @typedef {object} OwnOptions
 * @property {string | URL} base of VocaHire's API, with the slash at its end
 * @property {import('../../identity/control/hosted-sign-in.js').HostToken} [token] gives a bearer token whenever one is
 *   needed; `renew`: the last one was refused
 * @property {boolean} [traced] the requests of each attempt are one trace (W3C Trace Context), which the server continues
 * @property {import('../../net/api.js').Tokens} [tokens] instead of `token`, to renew tokens by other means
 */

/** The server ends an interview after two minutes without a heartbeat. */
const HEARTBEAT_EVERY_MS = 30_000;

/** What an interview needs, as this browser has it. @param {Options} options @returns {import('../control/ports.js').Parts} */
export function browserParts({ base, token, tokens, traced, voice, heartbeatEveryMs = HEARTBEAT_EVERY_MS, ...parts }) {
  return {
    api: new Api({ base, tokens: tokens ?? new HostedSignIn(token ?? noToken), traced }),
    devices: navigator.mediaDevices,
    connect: (configuration) => new RTCPeerConnection(configuration),
    voice: voice ?? new InterviewerAudio(new Audio(), hiddenButton()),
    heartbeatEveryMs,
    storage: new TabStorage(),
    tabs: new OpenTabs(),
    ...parts,
  };
}

const noToken = () => Promise.reject(new TypeError('RealtimeInterview needs token or tokens'));

/** It is not visible: `allowSound` clicks it. */
function hiddenButton() {
  const button = document.createElement('button');
  button.hidden = true;
  return button;
}
