import { FILTERED, ANNOUNCED_BY } from '../entity/channel-profile.js';
import { isText, isWellFormed } from '../entity/well-formed.js';

/**
 * @typedef {import('../entity/conversation-items.js').ConversationItems} ConversationItems
 * @typedef {import('../../transcript/item.js').Item} Item
 * @typedef {import('../../transcript/item.js').Role} Role
 * @typedef {import('../../call/control/peer.js').ServerEvent} ServerEvent
 *
 * @typedef {object} Listeners
 * @property {(item: Item) => void} changed an item grew or settled
 * @property {(who: Role, speaking: boolean) => void} speakingChanged
 * @property {() => void} [wroteText] the interviewer replied with text, without speaking
 * @property {(code: string) => void} providerError the provider's `error` event; most are recoverable
 * @property {(type: string) => void} [malformed] an event lacks a required field, or has one of another type
 *
 * @typedef {[fields: string[], understand: (event: ServerEvent) => void]} Handler
 */

/** @type {Map<unknown, Role>} */
const ROLES = new Map([
  ['user', 'candidate'],
  ['assistant', 'interviewer'],
]);

const ITEM = ['item', 'previous_item_id'];
const DELTA = ['item_id', 'delta'];
const TRANSCRIPT = ['item_id', 'transcript'];
const TRANSCRIPTION = 'conversation.item.input_audio_transcription';

/** Understands the events of the data channel; unknown and malformed ones are skipped. */
export class RealtimeEvents {
  #profile = FILTERED;
  #items;
  #listeners;

  /** @param {ConversationItems} items @param {Listeners} listeners */
  constructor(items, listeners) {
    this.#items = items;
    this.#listeners = listeners;
  }

  /** @param {ServerEvent} event */
  handle(event) {
    this.#profile = ANNOUNCED_BY.get(event.type) ?? this.#profile;
    const [fields = [], understand] = this.#handlers.get(event.type) ?? [];
    if (isWellFormed(event, fields)) understand?.(event);
    else this.#listeners.malformed?.(event.type);
  }

  /** By type: the fields that are validated, and the handler. @type {Map<string, Handler>} */
  #handlers = new Map(
    /** @type {[string, Handler][]} */ ([
      ['error', [[], ({ error }) => this.#listeners.providerError([error?.code, error?.type].find(isText) ?? 'unknown')]],

      ['input_audio_buffer.speech_started', [[], () => this.#listeners.speakingChanged('candidate', true)]],
      ['input_audio_buffer.speech_stopped', [[], () => this.#listeners.speakingChanged('candidate', false)]],
      ['output_audio_buffer.started', [[], () => this.#listeners.speakingChanged('interviewer', true)]],
      ['output_audio_buffer.stopped', [[], () => this.#listeners.speakingChanged('interviewer', false)]],
      ['output_audio_buffer.cleared', [[], () => this.#listeners.speakingChanged('interviewer', false)]],

      ['input_audio_buffer.committed', [['item_id', 'previous_item_id'], (event) => this.#committed(event)]],
      ['conversation.item.added', [ITEM, (event) => this.#place(event)]],
      ['conversation.item.created', [ITEM, (event) => this.#place(event)]], // Azure's older name of it
      ['conversation.item.done', [ITEM, (event) => this.#place(event)?.role === 'interviewer' && this.#settleReply(event.item)]],
      ['response.output_item.done', [['item'], ({ item }) => this.#settleReply(item)]],
      ['response.done', [['response'], ({ response }) => response?.output?.forEach((/** @type {any} */ item) => this.#settleReply(item))]],

      ['response.output_audio_transcript.delta', [DELTA, (event) => this.#grow('interviewer', event)]],
      ['response.output_text.delta', [DELTA, (event) => (this.#grow('interviewer', event), this.#wroteText(event.delta))]],
      ['response.output_audio_transcript.done', [TRANSCRIPT, ({ item_id: id, transcript }) => this.#finalText(id, transcript)]],
      ['response.output_text.done', [['item_id', 'text'], ({ item_id: id, text }) => (this.#finalText(id, text), this.#wroteText(text))]],
      ['conversation.item.truncated', [['item_id'], ({ item_id: id }) => this.#settle('interviewer', id, 'truncated')]],

      [`${TRANSCRIPTION}.delta`, [DELTA, (event) => this.#grow('candidate', event)]],
      [`${TRANSCRIPTION}.completed`, [TRANSCRIPT, ({ item_id: id, transcript }) => this.#settle('candidate', id, 'completed', transcript.trim())]],
      [`${TRANSCRIPTION}.failed`, [['item_id'], ({ item_id: id }) => this.#settle('candidate', id, 'incomplete')]],
    ]),
  );

  /** @param {ServerEvent} event */
  #committed({ item_id: id, previous_item_id: previous }) {
    this.#listeners.changed(this.#items.place(id, previous ?? null, 'candidate'));
  }

  /** @param {ServerEvent} event */
  #place({ item, previous_item_id: previous }) {
    const role = ROLES.get(item.role);
    if (!role) return void this.#items.skip(item.id, previous ?? null); // notes and tools
    const known = this.#items.get(item.id);
    const placed = this.#items.place(item.id, previous ?? known?.previousItemId ?? null, role);
    this.#listeners.changed(placed);
    const typed = item.content?.find((/** @type {any} */ part) => part.type === 'input_text')?.text;
    if (role === 'candidate' && typed) this.#settle(role, item.id, 'completed', typed);
    return placed;
  }

  /** The item itself may have the text when deltas were lost or never sent. @param {any} item */
  #settleReply(item) {
    if (ROLES.get(item.role) !== 'interviewer') return;
    const words = item.content?.map((/** @type {any} */ part) => part.transcript ?? part.text ?? '').join(' ').trim();
    this.#settle('interviewer', item.id, item.status === 'completed' ? 'completed' : 'incomplete', words || undefined);
  }

  /** @param {Role} role @param {ServerEvent} event */
  #grow(role, { item_id: id, delta }) {
    this.#listeners.changed(this.#items.grow(id, role, delta));
  }

  /** The final words of a reply. They complete it, or its status is still to come: as the channel profile says. @param {string} id @param {string} words */
  #finalText(id, words) {
    const { status = 'growing' } = this.#items.get(id) ?? {};
    this.#settle('interviewer', id, status === 'growing' ? this.#profile.reply : status, words.trim());
  }

  /** @param {string} words */
  #wroteText(words) {
    if (words.trim()) this.#listeners.wroteText?.();
  }

  /** @param {Role} role @param {string} id @param {import('../../transcript/item.js').Status} status @param {string} [text] */
  #settle(role, id, status, text) {
    const before = this.#items.get(id);
    const after = this.#items.settle(id, role, status, text);
    if (before?.status !== after.status || before.text !== after.text) this.#listeners.changed(after);
  }
}
