import assert from 'node:assert/strict';
import test, { mock } from 'node:test';
import { quiet, until } from '../support/fakes.js';
import { noMicrophone } from '../support/calls.js';
import { active, interviewing, invitation } from '../support/interviews.js';
import { answerTranscribedLate, bargeIn, greeting } from '../support/turns.js';

test('everything is prepared before the click, and nothing sent', async () => {
  const { interview, asked, connections, steps } = interviewing();
  interview.open(true);

  await interview.prepare();

  assert.equal(interview.state, 'ready');
  assert.equal(interview.prepared, true);
  assert.deepEqual(asked().sort(), ['GET ice-servers', 'GET interviews']);
  assert.equal(connections[0].localDescription.type, 'offer');
  assert.deepEqual(steps(), { microphone: 'done', api: 'done', session: 'pending', webrtc: 'pending', audio: 'pending' });
});

test('the click is one request; connected, the greeting is asked for once', async () => {
  const { connections, asked, interview, states, steps, handle, started, voice } = await active();
  handle({ type: 'session.created' }, greeting);
  await started;

  assert.deepEqual(asked().filter((line) => line !== 'GET interviews').slice(0, 2), ['GET ice-servers', 'POST webrtc-exchange']);
  assert.deepEqual(connections[0].channel.sent, [{ type: 'response.create' }]);
  assert.equal(connections[0].remoteDescription.sdp, 'answer');
  assert.deepEqual(states, ['ready', 'requesting_microphone', 'ready', 'connecting', 'active']);
  assert.ok(Object.values(steps()).every((status) => status === 'done'));
  assert.equal(voice.played, 1);
  assert.ok(Number.isInteger(interview.attempt.reports.clickToConnectedMs));
  await interview.end();
});

test('the greeting is requested when the channel opens, before the page is updated', async () => {
  const { connections, interview } = interviewing({ up: false });
  interview.open(true);
  await interview.prepare();
  void interview.start(invitation);
  await until(() => connections[0].remoteDescription);

  connections[0].up();

  assert.deepEqual([interview.state, connections[0].channel.sent], ['connecting', [{ type: 'response.create' }]]);
  await interview.end();
});

test('the greeting is asked for although the provider does not announce its session', async () => {
  const { connections, handle, interview, started } = await active({ announced: false });
  handle(greeting.filter(({ type }) => type !== 'session.created'));
  await started;

  assert.deepEqual(connections[0].channel.sent, [{ type: 'response.create' }]);
  await interview.end();
});

test('connected and audible are reported with whole milliseconds', async () => {
  const { handle, interview, reports, started } = await active();
  handle(greeting);
  await started;
  await quiet();

  const [connected, audible] = reports();
  assert.equal(connected.type, 'connected');
  assert.deepEqual(Object.keys(connected.timings).sort(), ['apiMs', 'channelMs', 'clickToConnectedMs', 'dtlsMs', 'iceMs', 'microphoneMs', 'sessionMs', 'webrtcMs']);
  assert.ok(Object.values(connected.timings).every(Number.isInteger));
  assert.equal(connected.vendor, 'stun');
  assert.equal(audible.phase, 'audio');
  await interview.end();
});

test('the conversation is saved while it takes place, and the end waits for outstanding transcripts', async () => {
  const { asked, connections, handle, interview, microphones, requests } = await active();
  handle(greeting, answerTranscribedLate, bargeIn);
  await until(() => interview.attempt.conversation.delivery === 'saved');

  const ended = interview.end();
  assert.equal(interview.state, 'ending');
  assert.equal(microphones[0].track.enabled, false);
  handle({ type: 'conversation.item.input_audio_transcription.completed', item_id: 'item_U2', transcript: 'Wait.' });
  await ended;

  assert.equal(interview.state, 'ended');
  assert.equal(interview.attempt.conversation.delivery, 'saved');
  const puts = requests.filter(({ method }) => method === 'PUT');
  const written = puts.flatMap(({ path, body }) => body.items ?? [{ itemId: path.split('/').at(-1), ...body }]);
  assert.deepEqual(written.map(({ itemId, previousItemId, status }) => [itemId, previousItemId, status]), [
    ['item_A1', null, 'completed'],
    ['item_U1', 'item_A1', 'completed'],
    ['item_A2', 'item_U1', 'truncated'],
    ['item_U2', 'item_A2', 'completed'],
  ]);
  assert.equal(asked().at(-1), 'DELETE realtime-session/s-1');
  assert.equal(microphones[0].track.readyState, 'ended');
  assert.ok(connections[0].closed);
});

test('what is never transcribed does not hold up the end for long', async () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  const { handle, interview, requests } = await active();
  handle(greeting, { type: 'input_audio_buffer.committed', item_id: 'item_U1', previous_item_id: 'item_A1' });
  await quiet();

  const ended = interview.end();
  mock.timers.tick(2_500);
  mock.timers.reset();
  await ended;

  const put = requests.find(({ path }) => path.endsWith('/transcript/item_U1'));
  assert.deepEqual(put.body, { previousItemId: 'item_A1', role: 'candidate', text: '', status: 'incomplete' });
});

test('a double click starts one interview', async () => {
  const { asked, interview } = interviewing();
  interview.open(true);
  await interview.prepare();

  void interview.start(invitation);
  void interview.start(invitation);
  await until(() => interview.state === 'active');

  assert.equal(asked().filter((line) => line === 'POST webrtc-exchange').length, 1);
  await interview.end();
});

test('an interview without a microphone is one, and what is typed is kept', async () => {
  const { asked, connections, handle, interview, requests } = await active({ devices: { getUserMedia: async () => noMicrophone() } });
  handle(greeting, {
    type: 'conversation.item.added',
    previous_item_id: 'item_A1',
    item: { id: 'item_T1', type: 'message', role: 'user', content: [{ type: 'input_text', text: 'It lasts.' }] },
  });
  await until(() => interview.attempt.conversation.delivery === 'saved');
  await interview.end();

  assert.equal(connections.length, 1, 'the one that was prepared');
  assert.equal(asked().filter((line) => line === 'POST webrtc-exchange').length, 1);
  const written = requests.flatMap(({ body, method }) => (method === 'PUT' ? (body.items ?? [body]) : []));
  assert.ok(written.some(({ role, text, status }) => role === 'candidate' && text === 'It lasts.' && status === 'completed'));
});
