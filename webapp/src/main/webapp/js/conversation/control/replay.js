import { isId, isText } from '../entity/well-formed.js';

/**
 * @typedef {import('../../transcript/item.js').Item} Item
 * @typedef {import('../entity/conversation-items.js').ConversationItems} ConversationItems
 * @typedef {{type: string} & Record<string, any>} Event
 */

/** What is replayed to a new call: the latest items, within a model's context. */
const MOST = { items: 400, characters: 60_000 };
/** Roles and content types of the provider's API (`conversation.item.create`). */
const AS = /** @type {const} */ ({ candidate: ['user', 'input_text'], interviewer: ['assistant', 'output_text'] });

/** Sends a new call the items of the calls before, and recognizes them when the provider echoes them. */
export class Replay {
  /** @type {{id: string, role: string, text: string}[]} */
  #sent;
  /** Ids of the provider's own, where it does not keep ours. @type {Set<string>} */
  #renamed = new Set();
  #leftOut;

  /** @param {Item[]} items in order */
  constructor(items) {
    const spoken = items.filter(({ text }) => text.trim());
    const latest = within(spoken);
    this.#leftOut = latest.length < spoken.length;
    this.#sent = latest.map(({ itemId, role, text }) => ({ id: itemId, role: AS[role][0], text }));
  }

  /** None where nothing was said yet: then the interview begins as any other. @returns {Event[]} */
  events() {
    if (!this.#sent.length) return [];
    const items = this.#sent.map(({ id, role, text }) => {
      const type = role === 'user' ? AS.candidate[1] : AS.interviewer[1];
      return create({ id, type: 'message', role, content: [{ type, text }] });
    });
    return [...(this.#leftOut ? [note(LEFT_OUT)] : []), ...items, note(RESUMED)];
  }

  /**
   * Whether an event only echoes a replayed item. A provider may give items ids of its own: then
   * items that follow those follow ours.
   *
   * @param {Event} event @param {ConversationItems} conversation
   */
  echoes({ type, item }, conversation) {
    if (!isText(type) || !type.startsWith('conversation.item.') || !isId(item?.id)) return false;
    if (this.#renamed.has(item.id) || this.#sent.some(({ id }) => id === item.id)) return true;
    const next = this.#sent[this.#renamed.size]; // they are echoed in the order in which they were sent
    if (!next || next.role !== item.role || next.text !== item.content?.[0]?.text) return false;
    this.#renamed.add(item.id);
    conversation.skip(item.id, next.id);
    return true;
  }
}

/** @param {Item[]} items */
function within(items) {
  let characters = 0;
  const latest = items.slice(-MOST.items);
  const first = latest.findLastIndex(({ text }) => (characters += text.length) > MOST.characters);
  return latest.slice(first + 1);
}

/** @param {object} item */
const create = (item) => ({ type: 'conversation.item.create', item });

/**
 * A system message, which is not spoken. Instructions in `response.create` would take the place of the
 * interviewer's own for that reply.
 *
 * @param {string} text
 */
const note = (text) => create({ type: 'message', role: 'system', content: [{ type: 'input_text', text }] });

const LEFT_OUT = 'This is the latter part of a longer conversation.';
const RESUMED = [
  'The line was interrupted and is back; the conversation so far is above. Say briefly that the line is back, in the language of the interview.',
  'Do not greet again and do not repeat a question. If your last question has not been answered yet, ask the candidate to continue the answer;',
  'else continue with your next question.',
].join(' ');
