/**
 * Feedback as the server has it (docs/api.md, Feedback).
 *
 * @typedef {{kind: 'strength' | 'improvement', text: string, quote: string}} Statement
 * @typedef {{question: string, outcome: 'answered' | 'not_answered', statements: Statement[]}} Question
 * @typedef {{madeBy: 'machine', model: string, madeAt: string, whole: boolean, questions: Question[], notAsked: string[]}} Report
 * @typedef {{state: 'off' | 'none' | 'pending' | 'ready' | 'failed', again: boolean, report?: Report}} Feedback
 */

/**
 * Whether there is a button, and which: `ask`, `again`, or `look` where it takes longer than the page waits.
 *
 * @param {Feedback} feedback
 * @param {{own: boolean, waited: boolean}} circumstances `waited`: the page has given up waiting
 */
export function offer({ state, again }, { own, waited }) {
  if (state === 'pending') return waited ? 'look' : undefined;
  if (!own || !again) return undefined;
  return state === 'none' ? 'ask' : 'again';
}

/** The key of the sentence about it. @param {Feedback} feedback @param {{own: boolean, waited: boolean}} circumstances */
export function sentence({ state, again, report }, { own, waited }) {
  if (state === 'none') return own ? 'record.feedback.none' : 'record.feedback.unasked';
  if (state === 'pending') return waited ? 'record.feedback.slow' : 'record.feedback.pending';
  if (state === 'failed') return again && own ? 'record.feedback.failed' : 'record.feedback.failed_for_good';
  return report?.questions.length ? undefined : 'record.feedback.nothing';
}
