/**
 * What an interview needs from the page around it, and what it tells.
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
 * @property {(id: string) => void} took tells them that this page goes on with an interview
 * @property {(told: (id: string) => void) => void} onTaken one of them does
 *
 * @typedef {object} Controls what the candidate can do in a call; they are told of each one
 * @property {(call: import('./preparing.js').Preparation) => void} join the call stands: the first, or one that took its place
 * @property {(event: import('../../call/control/peer.js').ServerEvent) => void} handle of the data channel
 *
 * @typedef {object} Surroundings
 * @property {import('../../net/api.js').Api} api
 * @property {Voice} voice
 * @property {number} heartbeatEveryMs how often the server is told that the page is there
 * @property {import('../../transcript/undelivered.js').PendingStorage} [storage]
 * @property {Tabs} [tabs]
 * @property {Controls} [controls]
 *
 * @typedef {import('./preparing.js').Browser & Surroundings} Parts
 *
 * @typedef {object} Listeners what they throw is noted, and disturbs nothing
 * @property {() => void} changed something to be shown did
 * @property {(item: Item) => void} itemChanged
 * @property {(error: unknown) => void} [problem] one of the two threw, or an event could not be understood
 *
 * @typedef {object} OwnListeners
 * @property {(sign: import('../../session/ending.js').EndSignal | Failure) => void} over not by the candidate
 * @property {(error: unknown) => void} problem something was passed over that should not have happened
 * @property {import('../entity/event-log.js').EventLog} log
 *
 * @typedef {Listeners & OwnListeners} AttemptListeners
 */
export {};
