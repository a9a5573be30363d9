/**
 * Listeners that cannot stop the interview: what they throw is logged and reported.
 *
 * @param {import('./ports.js').Listeners} listeners
 * @param {import('../entity/event-log.js').EventLog} log
 */
export function safeListeners(listeners, log) {
  /** @param {unknown} error */
  const problem = (error) => {
    log.add(`ignored: ${error instanceof Error ? error.name : 'a thrown value'}`);
    try {
      listeners.problem?.(error);
    } catch {
      // this listener must not stop the interview either; the log has the error
    }
  };
  /** @template {unknown[]} A @param {(...args: A) => void} listener @returns {(...args: A) => void} */
  const safely = (listener) => (...args) => {
    try {
      listener(...args);
    } catch (error) {
      problem(error);
    }
  };
  return { problem, changed: safely(() => listeners.changed()), itemChanged: safely(listeners.itemChanged) };
}
