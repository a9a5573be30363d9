/**
 * Listeners that disturb nothing: what they throw is noted and told, and the interview goes on.
 *
 * @param {import('./ports.js').Listeners} listeners
 * @param {import('../entity/event-log.js').EventLog} log
 */
export function safeListeners(listeners, log) {
  /** @param {unknown} error */
  const problem = (error) => {
    log.add(`passed over: ${error instanceof Error ? error.name : 'something thrown'}`);
    try {
      listeners.problem?.(error);
    } catch {
      // whoever reports must not fail either; the log has it
    }
  };
  /** @template {unknown[]} A @param {(...told: A) => void} listener @returns {(...told: A) => void} */
  const safely = (listener) => (...told) => {
    try {
      listener(...told);
    } catch (error) {
      problem(error);
    }
  };
  return { problem, changed: safely(() => listeners.changed()), itemChanged: safely(listeners.itemChanged) };
}
