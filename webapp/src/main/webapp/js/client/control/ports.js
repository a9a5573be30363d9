/**
 * What an interview needs from the page around it, and what it reports.
 *
 * @typedef {import('../../transcript/item.js').Item} Item
 * @typedef {import('../../failure/failure.js').Failure} Failure
 *
 * @typedef {object} Voice the interviewer's, as the page plays it
 * @property {(stream: MediaStream) => Promise<void>} play resolves when it sounds, be it after a click
 * @property {() => void} close
 * @property {boolean} [blocked] the browser plays nothing before a click
 * @property {() => void} [allow] in that click
 *
 * @typedef {object} Tabs the other windows of this browser
 * @property {(id: string) => void} took announces that this page has resumed an interview
 * @property {(taken: (id: string) => void) => void} onTaken one of them has
 *
 * @typedef {object} Controls what the candidate can do in a call
 * @property {(call: import('./preparing.js').Preparation) => void} join the call is connected: the first, or one that replaced it
 * @property {(event: import('../../call/control/peer.js').ServerEvent) => void} handle of the data channel
 *
 * @typedef {object} PageParts
 * @property {import('../../net/api.js').Api} api
 * @property {Voice} voice
 * @property {number} heartbeatEveryMs between two heartbeats
 * @property {import('../../transcript/undelivered.js').PendingStorage} [storage]
 * @property {Tabs} [tabs]
 * @property {Controls} [controls]
 *
 * @typedef {import('./preparing.js').Browser & PageParts} Parts
 *
 * @typedef {object} Listeners what they throw is logged and does not stop the interview
 * @property {() => void} changed something to be shown did
 * @property {(item: Item) => void} itemChanged
 * @property {(error: unknown) => void} [problem] one of the two threw, or an event could not be understood
 *
 * @typedef {object} OwnListeners
 * @property {(sign: import('../../session/ending.js').EndSignal | Failure) => void} over not by the candidate
 * @property {(error: unknown) => void} problem an unexpected error was ignored
 * @property {import('../entity/event-log.js').EventLog} log
 *
 * @typedef {Listeners & OwnListeners} AttemptListeners
 */
export {};
