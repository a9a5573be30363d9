/**
 * Turns of an interview as the provider's GA API sends them (names, fields and order of its published
 * description), shortened to what carries meaning.
 */
const message = (id, role, status, content) => ({ id, object: 'realtime.item', type: 'message', role, status, content });
const spoken = (transcript) => [{ type: 'output_audio', transcript }];

export const greeting = [
  { type: 'session.created', event_id: 'e1', session: { id: 'sess_1', type: 'realtime' } },
  { type: 'response.created', event_id: 'e2', response: { id: 'resp_1', status: 'in_progress' } },
  { type: 'response.output_item.added', event_id: 'e3', response_id: 'resp_1', output_index: 0, item: message('item_A1', 'assistant', 'in_progress', []) },
  { type: 'conversation.item.added', event_id: 'e4', previous_item_id: null, item: message('item_A1', 'assistant', 'in_progress', []) },
  { type: 'response.content_part.added', event_id: 'e5', response_id: 'resp_1', item_id: 'item_A1', output_index: 0, content_index: 0, part: { type: 'audio', transcript: '' } },
  { type: 'response.output_audio_transcript.delta', event_id: 'e6', response_id: 'resp_1', item_id: 'item_A1', output_index: 0, content_index: 0, delta: 'Welcome. ' },
  { type: 'output_audio_buffer.started', event_id: 'e7', response_id: 'resp_1' },
  { type: 'response.output_audio_transcript.delta', event_id: 'e8', response_id: 'resp_1', item_id: 'item_A1', output_index: 0, content_index: 0, delta: 'Why Java?' },
  { type: 'response.output_audio.done', event_id: 'e9', response_id: 'resp_1', item_id: 'item_A1', output_index: 0, content_index: 0 },
  { type: 'response.output_audio_transcript.done', event_id: 'e10', response_id: 'resp_1', item_id: 'item_A1', output_index: 0, content_index: 0, transcript: 'Welcome. Why Java?' },
  { type: 'conversation.item.done', event_id: 'e11', previous_item_id: null, item: message('item_A1', 'assistant', 'completed', spoken('Welcome. Why Java?')) },
  { type: 'response.output_item.done', event_id: 'e12', response_id: 'resp_1', output_index: 0, item: message('item_A1', 'assistant', 'completed', spoken('Welcome. Why Java?')) },
  { type: 'response.done', event_id: 'e13', response: { id: 'resp_1', status: 'completed', output: [message('item_A1', 'assistant', 'completed', spoken('Welcome. Why Java?'))], usage: { total_tokens: 9 } } },
  { type: 'rate_limits.updated', event_id: 'e14', rate_limits: [] },
  { type: 'output_audio_buffer.stopped', event_id: 'e15', response_id: 'resp_1' },
];

/** The answer is transcribed only after the reply to it has begun. */
export const answerTranscribedLate = [
  { type: 'input_audio_buffer.speech_started', event_id: 'e20', item_id: 'item_U1', audio_start_ms: 5120 },
  { type: 'input_audio_buffer.speech_stopped', event_id: 'e21', item_id: 'item_U1', audio_end_ms: 7400 },
  { type: 'input_audio_buffer.committed', event_id: 'e22', item_id: 'item_U1', previous_item_id: 'item_A1' },
  { type: 'conversation.item.added', event_id: 'e23', previous_item_id: 'item_A1', item: message('item_U1', 'user', 'completed', [{ type: 'input_audio', transcript: null }]) },
  { type: 'conversation.item.done', event_id: 'e24', previous_item_id: 'item_A1', item: message('item_U1', 'user', 'completed', [{ type: 'input_audio', transcript: null }]) },
  { type: 'response.created', event_id: 'e25', response: { id: 'resp_2', status: 'in_progress' } },
  { type: 'conversation.item.added', event_id: 'e26', previous_item_id: 'item_U1', item: message('item_A2', 'assistant', 'in_progress', []) },
  { type: 'response.output_audio_transcript.delta', event_id: 'e27', response_id: 'resp_2', item_id: 'item_A2', output_index: 0, content_index: 0, delta: 'And how would you ' },
  { type: 'output_audio_buffer.started', event_id: 'e28', response_id: 'resp_2' },
  { type: 'conversation.item.input_audio_transcription.delta', event_id: 'e29', item_id: 'item_U1', content_index: 0, delta: 'It lasts.' },
  { type: 'conversation.item.input_audio_transcription.completed', event_id: 'e30', item_id: 'item_U1', content_index: 0, transcript: 'It lasts.\n', usage: { type: 'duration', seconds: 2 } },
];

/** The candidate speaks into the running reply. */
export const bargeIn = [
  { type: 'input_audio_buffer.speech_started', event_id: 'e40', item_id: 'item_U2', audio_start_ms: 9000 },
  { type: 'output_audio_buffer.cleared', event_id: 'e41', response_id: 'resp_2' },
  { type: 'conversation.item.truncated', event_id: 'e42', item_id: 'item_A2', content_index: 0, audio_end_ms: 800 },
  { type: 'response.output_audio_transcript.done', event_id: 'e43', response_id: 'resp_2', item_id: 'item_A2', output_index: 0, content_index: 0, transcript: 'And how would you' },
  { type: 'conversation.item.done', event_id: 'e44', previous_item_id: 'item_U1', item: message('item_A2', 'assistant', 'incomplete', spoken('And how would you')) },
  { type: 'response.done', event_id: 'e45', response: { id: 'resp_2', status: 'cancelled', status_details: { type: 'cancelled', reason: 'turn_detected' }, output: [message('item_A2', 'assistant', 'incomplete', spoken('And how would you'))] } },
  { type: 'input_audio_buffer.speech_stopped', event_id: 'e46', item_id: 'item_U2', audio_end_ms: 9900 },
  { type: 'input_audio_buffer.committed', event_id: 'e47', item_id: 'item_U2', previous_item_id: 'item_A2' },
];
