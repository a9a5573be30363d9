// An hour's interview in the page's own parts: two thousand items, and transcript deltas that arrive while the candidate uses the page.
async ({ items, deltaEveryMs, early }) => {
  const from = (path) => import(new URL(`js/conversation/${path}`, document.baseURI).href);
  const { ConversationView } = await from('boundary/conversation-view.js');
  const { Conversation } = await from('control/conversation.js');
  const list = document.querySelector('#conversation');
  document.body.prepend(list); // where the page, which is in another state, does not hide it

  const view = new ConversationView(list, document.querySelector('#caption'), (key) => key);
  const kept = { save: async () => undefined, saveAll: async () => undefined };
  const conversation = new Conversation(kept, {
    ...Object.fromEntries(['send', 'speakingChanged', 'noticed', 'gaveUp', 'providerError'].map((name) => [name, () => undefined])),
    itemChanged: (item) => live && (view.show(conversation.items.inOrder()), view.caption(item)),
  });
  let live = false; // the hour before is not lived through
  const text = 'I have built ships and mended nets for many years, and I would like to continue doing so in a larger yard. '.repeat(2);
  const id = (place) => (place < 0 ? null : `item_${place}`);
  const add = (place, previous = place - 1) => {
    const role = place % 2 ? 'user' : 'assistant';
    conversation.handle({ type: 'conversation.item.added', previous_item_id: id(previous), item: { id: id(place), role } });
  };
  for (let place = 0; place < items; place++) {
    add(place);
    const done = place % 2
      ? { type: 'conversation.item.input_audio_transcription.completed', item_id: id(place), transcript: place === 3 ? early : text }
      : { type: 'response.output_item.done', item: { id: id(place), role: 'assistant', status: 'completed', content: [{ transcript: text }] } };
    conversation.handle(done);
  }

  live = true;
  view.show(conversation.items.inOrder());
  let place = items - 2;
  let words = 0;
  const grow = () => {
    if (words++ % 20 === 0) add((place += 2), words > 1 ? place - 2 : place - 1);
    conversation.handle({ type: 'response.output_audio_transcript.delta', item_id: id(place), delta: 'word ' });
  };
  setInterval(grow, deltaEveryMs);

  const seen = new Map();
  globalThis.interactions = () => [...seen.values()];
  new PerformanceObserver((entries) => {
    for (const { interactionId, duration } of entries.getEntries()) {
      if (interactionId) seen.set(interactionId, Math.max(duration, seen.get(interactionId) ?? 0));
    }
  }).observe({ type: 'event', durationThreshold: 16, buffered: false });
  return list.children.length;
}
