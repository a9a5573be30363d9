import { Conversation } from '../../conversation/control/conversation.js';
import { Failure } from '../../failure/failure.js';
import { pause } from '../../net/deadline.js';
import { Line } from './line.js';
import { Monitor } from './monitor.js';

/** How long a candidate is shown what they should know. */
const NOTICE_MS = 30_000;

/**
 * Joins the parts of an attempt: what one of them notices another one handles.
 *
 * @param {import('./attempt.js').Attempt} attempt
 * @param {import('./ports.js').Parts} parts
 * @param {import('./ports.js').AttemptListeners} listeners
 * @param {AbortSignal} signal until the end of the attempt
 */
export function wired(attempt, parts, listeners, signal) {
  const { session, steps } = attempt;
  const conversation = new Conversation(session, {
    ...conversing(attempt, listeners, signal),
    itemChanged: listeners.itemChanged,
    speakingChanged: listeners.changed,
    pendingChanged: (items) => parts.storage?.put(session.id, items),
  });
  const line = new Line(parts, { session, steps, signal, listeners: calling(attempt, parts.controls, listeners) });
  const warned = (/** @type {number} */ minutes) => (conversation.announceTimeLeft(minutes), listeners.changed());
  return { conversation, line, monitor: new Monitor(session, parts.heartbeatEveryMs, { warned, over: listeners.over }) };
}

/** @param {import('./attempt.js').Attempt} attempt @param {import('./ports.js').AttemptListeners} listeners @param {AbortSignal} signal */
function conversing(attempt, { problem, changed, over, log }, signal) {
  /** A provider that sends one sends many: each type is reported once. @type {Set<string>} */
  const malformed = new Set();
  /** @type {import('../../conversation/control/conversation.js').Listeners['noticed']} */
  const noticed = (notice) => {
    log.add(`notice ${notice}`);
    attempt.notice = notice;
    changed();
    void pause(NOTICE_MS, signal).then(() => attempt.notice === notice && ((attempt.notice = undefined), changed()));
  };
  return {
    noticed,
    send: (/** @type {{type: string}} */ event) => attempt.line.send(event),
    malformed: (/** @type {string} */ type) => {
      if (malformed.has(type)) return;
      malformed.add(type);
      problem(new TypeError(`malformed event: ${type}`));
    },
    gaveUp: () => over(Failure.interviewerFailed()),
    providerError: (/** @type {string} */ code) => {
      log.add(`provider error: ${code}`);
      if (code !== 'session_expired') return; // any other error is harmless
      noticed('call_limit');
      over('hung-up');
    },
  };
}

/**
 * @param {import('./attempt.js').Attempt} attempt
 * @param {import('./ports.js').Controls | undefined} controls
 * @param {import('./ports.js').AttemptListeners} listeners
 * @returns {Omit<import('../../call/control/peer.js').Listeners, 'audioStarted'>}
 */
function calling(attempt, controls, { changed, over, problem, log }) {
  return {
    opened: () => attempt.conversation.open(),
    received: (event) => (attempt.conversation.handle(event), controls?.handle(event)),
    changed: (change) => {
      log.add(`connection: ${change}`);
      attempt.reconnecting = change === 'reconnecting';
      if (change === 'reconnecting') void attempt.reports.reconnecting(change);
      if (change === 'lost' || change === 'hung-up') over(change);
      else changed();
    },
    failed: (error, of) => (of === 'event' ? problem(error) : over(Failure.from(error))),
  };
}
