/**
 * Informs the interviewer how much time is left, as a system message: it creates no reply and
 * interrupts no speech.
 *
 * @param {number} minutes
 */
export const timeLeftNote = (minutes) => ({
  type: 'conversation.item.create',
  item: { type: 'message', role: 'system', content: [{ type: 'input_text', text: note(minutes) }] },
});

/** @param {number} minutes */
const note = (minutes) =>
  minutes > 1
    ? `The interview ends in ${minutes} minutes. Choose what is still worth asking, and begin nothing long.`
    : 'The interview ends in one minute. Ask nothing new. At your next turn thank the candidate and say goodbye, in the language of the interview.';
