/**
 * Listeners that disturb nothing: what they throw is noted and told, and the interview goes on.
 *
 * @param {import('./ports.js').Listeners} listeners
 * @param {import('../entity/event-log.js').Diary} diary
 */
export function telling(listeners, diary) {
  /** @param {unknown} error */
  const broke = (error) => {
    diary.note(`passed over: ${error instanceof Error ? error.name : 'something thrown'}`);
    try {
      listeners.broke?.(error);
    } catch {
      // whoever reports must not fail either; the diary has it
    }
  };
  /** @template {unknown[]} A @param {(...told: A) => void} listener @returns {(...told: A) => void} */
  const safely = (listener) => (...told) => {
    try {
      listener(...told);
    } catch (error) {
      broke(error);
    }
  };
  return { broke, changed: safely(() => listeners.changed()), said: safely(listeners.said) };
}
