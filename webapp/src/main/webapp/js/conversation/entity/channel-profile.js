/**
 * Which events a provider's channel carries, and so what the final text of a reply means for its status.
 *
 * @typedef {object} ChannelProfile
 * @property {'growing' | 'completed'} reply status of a reply whose text is final
 */

/** All of them: the reply's own status follows (`conversation.item.done`, `response.done`). @type {ChannelProfile} */
const UNFILTERED = { reply: 'growing' };
/**
 * Azure's `webrtcfilter=on` lets eleven types through, and none of them closes an item: the reply is complete
 * with its final text. An interruption causes no event; the text is what the provider sends.
 *
 * @type {ChannelProfile}
 */
export const FILTERED = { reply: 'completed' };

/** Sent before every reply; without one the channel is filtered. @type {Map<string, ChannelProfile>} */
export const ANNOUNCED_BY = new Map([
  ['session.created', UNFILTERED],
  ['response.created', UNFILTERED],
]);
