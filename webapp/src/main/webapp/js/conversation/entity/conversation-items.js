/**
 * @typedef {import('../../transcript/item.js').Item} Item
 * @typedef {import('../../transcript/item.js').Role} Role
 * @typedef {import('../../transcript/item.js').Status} Status
 */

/** The items of a conversation, ordered by what each item follows and never by arrival. */
export class ConversationItems {
  /** @type {Map<string, Item>} */
  #items = new Map();
  /** Items that are no turn of the two, and what they follow. @type {Map<string, string | null>} */
  #skipped = new Map();
  /** The last turn of the calls before this one: what this call begins with follows it. @type {string | null} */
  #before = null;

  /**
   * Sets an item's predecessor; what is known of it stays.
   *
   * @param {string} itemId
   * @param {string | null} previousItemId
   * @param {Role} role
   */
  place(itemId, previousItemId, role) {
    const known = this.#items.get(itemId);
    const previous = this.#turnBefore(previousItemId) ?? (known ? known.previousItemId : this.#before);
    return this.#put(known ? { ...known, previousItemId: previous } : { itemId, previousItemId: previous, role, text: '', status: 'growing' });
  }

  /**
   * An item that is no turn of the two: what follows it, follows the turn before it.
   *
   * @param {string} itemId
   * @param {string | null} previousItemId
   */
  skip(itemId, previousItemId) {
    if (!this.#skipped.has(itemId)) this.#skipped.set(itemId, this.#turnBefore(previousItemId));
  }

  /** Another call begins; its first item has no predecessor there. */
  newCall() {
    this.#before = this.inOrder().at(-1)?.itemId ?? null;
  }

  /** A turn that is known already, from the record of an earlier page. @param {Item} item */
  restore(item) {
    return this.#put(item);
  }

  /** @param {string} itemId @param {Role} role @param {string} delta */
  grow(itemId, role, delta) {
    const item = this.#known(itemId, role);
    return item.status === 'growing' ? this.#put({ ...item, text: item.text + delta }) : item;
  }

  /**
   * Ends an item. A truncated one was interrupted during playback: later events do not change that.
   *
   * @param {string} itemId
   * @param {Role} role
   * @param {Status} status
   * @param {string} [text]
   */
  settle(itemId, role, status, text) {
    const item = this.#known(itemId, role);
    return this.#put({ ...item, text: text ?? item.text, status: item.status === 'truncated' ? 'truncated' : status });
  }

  /** @param {string} itemId */
  get(itemId) {
    return this.#items.get(itemId);
  }

  /** Items whose text is not final. */
  growing() {
    return this.inOrder().filter((item) => item.status === 'growing');
  }

  /** Each after what it follows; those that follow the same, as they came. @returns {Item[]} */
  inOrder() {
    const followers = this.#followers();
    /** @type {Set<Item>} */
    const ordered = new Set();
    /** @param {Item[]} items that are appended with all that follows them, without recursion: an hour is long */
    const append = (items) => {
      for (const waiting = [...items].reverse(); waiting.length; ) {
        const item = /** @type {Item} */ (waiting.pop());
        if (ordered.has(item)) continue;
        ordered.add(item);
        waiting.push(...(followers.get(item.itemId) ?? []).reverse());
      }
    };
    append(followers.get(null) ?? []);
    append([...this.#items.values()]); // items that follow each other in a circle are not lost either
    return [...ordered];
  }

  /** By what they follow; null: nothing that we know. */
  #followers() {
    /** @type {Map<string | null, Item[]>} */
    const followers = new Map();
    for (const item of this.#items.values()) {
      const { previousItemId: previous } = item;
      const key = previous !== null && this.#items.has(previous) ? previous : null;
      followers.get(key)?.push(item) ?? followers.set(key, [item]);
    }
    return followers;
  }

  /** @param {string | null} id */
  #turnBefore(id) {
    return (id !== null && this.#skipped.has(id) ? this.#skipped.get(id) : id) ?? null;
  }

  /** An event may refer to an item before its predecessor is known: then it is the latest. @param {string} itemId @param {Role} role */
  #known(itemId, role) {
    return this.#items.get(itemId) ?? this.place(itemId, this.inOrder().at(-1)?.itemId ?? null, role);
  }

  /** @param {Item} item */
  #put(item) {
    this.#items.set(item.itemId, item);
    return item;
  }
}
