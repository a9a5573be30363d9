/**
 * @typedef {import('../entity/conversation.js').Conversation} Conversation
 * @typedef {import('../entity/conversation.js').Item} Item
 * @typedef {import('../entity/conversation.js').Role} Role
 * @typedef {{type: string} & Record<string, any>} ServerEvent as the provider's GA API sends it
 *
 * @typedef {object} Listeners
 * @property {(item: Item) => void} changed an item grew or settled
 * @property {(who: Role, speaking: boolean) => void} spoke
 * @property {(code: string) => void} complained the provider's `error` event; most are recoverable
 */

/** @type {Record<string, Role>} */
const ROLES = { user: 'candidate', assistant: 'interviewer' };

/** Understands the events of the data channel; what it does not know it passes over. */
export class Hearing {
  #conversation;
  #listeners;

  /** @param {Conversation} conversation @param {Listeners} listeners */
  constructor(conversation, listeners) {
    this.#conversation = conversation;
    this.#listeners = listeners;
  }

  /** @param {ServerEvent} event */
  hear(event) {
    const understand = this.#meanings[event.type];
    if (understand) understand(event);
  }

  /** @type {Record<string, (event: ServerEvent) => void>} */
  #meanings = {
    error: ({ error }) => this.#listeners.complained(error?.code ?? error?.type ?? 'unknown'),

    'input_audio_buffer.speech_started': () => this.#listeners.spoke('candidate', true),
    'input_audio_buffer.speech_stopped': () => this.#listeners.spoke('candidate', false),
    'output_audio_buffer.started': () => this.#listeners.spoke('interviewer', true),
    'output_audio_buffer.stopped': () => this.#listeners.spoke('interviewer', false),
    'output_audio_buffer.cleared': () => this.#listeners.spoke('interviewer', false),

    'input_audio_buffer.committed': ({ item_id: id, previous_item_id: previous }) =>
      this.#listeners.changed(this.#conversation.place(id, previous ?? null, 'candidate')),
    'conversation.item.added': (event) => this.#place(event),
    'conversation.item.done': (event) => this.#place(event)?.role === 'interviewer' && this.#settleReply(event.item),
    'response.output_item.done': ({ item }) => this.#settleReply(item),
    'response.done': ({ response }) => response?.output?.forEach((/** @type {any} */ item) => this.#settleReply(item)),

    'response.output_audio_transcript.delta': (event) => this.#grow('interviewer', event),
    'response.output_text.delta': (event) => this.#grow('interviewer', event),
    'response.output_audio_transcript.done': ({ item_id: id, transcript }) => this.#word('interviewer', id, transcript),
    'response.output_text.done': ({ item_id: id, text }) => this.#word('interviewer', id, text),
    'conversation.item.truncated': ({ item_id: id }) => this.#settle('interviewer', id, 'truncated'),

    'conversation.item.input_audio_transcription.delta': (event) => this.#grow('candidate', event),
    'conversation.item.input_audio_transcription.completed': ({ item_id: id, transcript }) =>
      this.#settle('candidate', id, 'completed', transcript?.trim()),
    'conversation.item.input_audio_transcription.failed': ({ item_id: id }) => this.#settle('candidate', id, 'incomplete'),
  };

  /** @param {ServerEvent} event */
  #place({ item, previous_item_id: previous }) {
    const role = ROLES[item?.role];
    if (!role) return void (item?.id && this.#conversation.skip(item.id, previous ?? null)); // notes and tools
    const known = this.#conversation.get(item.id);
    const placed = this.#conversation.place(item.id, previous ?? known?.previousItemId ?? null, role);
    this.#listeners.changed(placed);
    const typed = item.content?.find((/** @type {any} */ part) => part.type === 'input_text')?.text;
    if (role === 'candidate' && typed) this.#settle(role, item.id, 'completed', typed);
    return placed;
  }

  /** Its words may be in the item itself, when deltas were lost or never sent. @param {any} item */
  #settleReply(item) {
    if (ROLES[item?.role] !== 'interviewer') return;
    const words = item.content?.map((/** @type {any} */ part) => part.transcript ?? part.text ?? '').join(' ').trim();
    this.#settle('interviewer', item.id, item.status === 'completed' ? 'completed' : 'incomplete', words || undefined);
  }

  /** @param {Role} role @param {ServerEvent} event */
  #grow(role, { item_id: id, delta }) {
    this.#listeners.changed(this.#conversation.grow(id, role, delta));
  }

  /** The final words, while the item's status is still to come. @param {Role} role @param {string} id @param {string} [words] */
  #word(role, id, words) {
    const status = this.#conversation.get(id)?.status ?? 'growing';
    this.#settle(role, id, status, words?.trim());
  }

  /** @param {Role} role @param {string} id @param {import('../entity/conversation.js').Status} status @param {string} [text] */
  #settle(role, id, status, text) {
    const before = this.#conversation.get(id);
    const after = this.#conversation.settle(id, role, status, text);
    if (before?.status !== after.status || before.text !== after.text) this.#listeners.changed(after);
  }
}
