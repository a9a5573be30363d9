/**
 * Which events a provider's channel carries, and so what the last words of a reply say about it.
 *
 * @typedef {object} ChannelProfile
 * @property {'growing' | 'completed'} reply status of a reply whose words have all come
 */

/** All of them: the reply's own status follows (`conversation.item.done`, `response.done`). @type {ChannelProfile} */
const WHOLE = { reply: 'growing' };
/**
 * Azure's `webrtcfilter=on` lets eleven types through, and none of them closes an item: the reply is complete
 * with its last words. An interruption shows in no event; its words are those that the provider gives.
 *
 * @type {ChannelProfile}
 */
export const FILTERED = { reply: 'completed' };

/** Come before every reply; where none came, the channel is filtered. @type {Map<string, ChannelProfile>} */
export const ANNOUNCED_BY = new Map([
  ['session.created', WHOLE],
  ['response.created', WHOLE],
]);
