import { Talk } from '../../conversation/control/conversation.js';
import { Failure } from '../../failure/failure.js';
import { pause } from '../../net/deadline.js';
import { Line } from './line.js';
import { Watching } from './monitor.js';

/** How long a candidate is shown what they should know. */
const NOTICE_MS = 30_000;

/**
 * Joins the parts of an attempt: what one of them notices is another's business.
 *
 * @param {import('./attempt.js').Attempt} attempt
 * @param {import('./ports.js').Parts} parts
 * @param {import('./ports.js').AttemptListeners} listeners
 * @param {AbortSignal} signal until the end of the attempt
 */
export function wired(attempt, parts, listeners, signal) {
  const { session, steps } = attempt;
  const talk = new Talk(session, {
    ...hearing(attempt, listeners, signal),
    said: listeners.said,
    spoke: listeners.changed,
    remains: (items) => parts.shelf?.put(session.id, items),
  });
  const line = new Line(parts, { session, steps, signal, listeners: calling(attempt, parts.controls, listeners) });
  const warned = (/** @type {number} */ minutes) => (talk.windUp(minutes), listeners.changed());
  return { talk, line, watching: new Watching(session, parts.aliveEveryMs, { warned, over: listeners.over }) };
}

/** @param {import('./attempt.js').Attempt} attempt @param {import('./ports.js').AttemptListeners} listeners @param {AbortSignal} signal */
function hearing(attempt, { broke, changed, over, diary }, signal) {
  /** A provider that sends one sends many: each type is told once. @type {Set<string>} */
  const malformed = new Set();
  /** @type {import('../../conversation/control/conversation.js').Listeners['noticed']} */
  const noticed = (notice) => {
    diary.note(`notice ${notice}`);
    attempt.notice = notice;
    changed();
    void pause(NOTICE_MS, signal).then(() => attempt.notice === notice && ((attempt.notice = undefined), changed()));
  };
  return {
    noticed,
    say: (/** @type {{type: string}} */ event) => attempt.line.say(event),
    malformed: (/** @type {string} */ type) => {
      if (malformed.has(type)) return;
      malformed.add(type);
      broke(new TypeError(`malformed event: ${type}`));
    },
    gaveUp: () => over(Failure.interviewerFailed()),
    complained: (/** @type {string} */ code) => {
      diary.note(`the provider complained: ${code}`);
      if (code !== 'session_expired') return; // all else ends nothing
      noticed('call_limit');
      over('hung-up');
    },
  };
}

/**
 * @param {import('./attempt.js').Attempt} attempt
 * @param {import('./ports.js').Controls | undefined} controls
 * @param {import('./ports.js').AttemptListeners} listeners
 * @returns {Omit<import('../../call/control/peer.js').Listeners, 'played'>}
 */
function calling(attempt, controls, { changed, over, broke, diary }) {
  return {
    opened: () => attempt.talk.open(),
    heard: (event) => (attempt.talk.hear(event), controls?.hear(event)),
    changed: (change) => {
      diary.note(`the line: ${change}`);
      attempt.reconnecting = change === 'reconnecting';
      if (change === 'reconnecting') void attempt.reports.reconnecting(change);
      if (change === 'lost' || change === 'hung-up') over(change);
      else changed();
    },
    broke: (error, of) => (of === 'event' ? broke(error) : over(Failure.from(error))),
  };
}
