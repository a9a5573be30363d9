import assert from 'node:assert/strict';
import test from 'node:test';
import { Api } from '../../../main/webapp/js/net/api.js';
import { liveInterview } from '../../../main/webapp/js/session/continuing.js';
import { InterviewSession } from '../../../main/webapp/js/session/interview-session.js';
import { fakeFetch, json, problem, tokens } from '../support/fakes.js';

function server(answer) {
  const { fetch, requests } = fakeFetch(answer);
  const api = new Api({ base: 'http://localhost/api/', tokens, fetch });
  const session = new InterviewSession(api);
  session.adopt('s-1');
  return { api, session, requests };
}
const another = (reconnections) => json({ sdp: 'answer', endsAt: '2030-01-01T00:00:00Z', reconnections });

test('a call is requested once, whatever the outcome of the request', async () => {
  for (const lost of [() => Promise.reject(new TypeError('network')), () => problem(504, 'provider_timeout')]) {
    const { session, requests } = server(lost);

    await assert.rejects(session.openCall('offer'));
    assert.equal(requests.length, 1);
  }
});

test('an answer without SDP is malformed', async () => {
  await assert.rejects(server(() => json({ sessionId: 's-1' })).session.openCall('offer'), { kind: 'answer_malformed' });
});

test('of another page\u2019s calls it is known that they are not ours', async () => {
  const answers = [another(3), json({ state: 'live', reconnections: 3 }), json({ state: 'live', reconnections: 4 })];
  const { session } = server(() => answers.shift());
  await session.openCall('offer');

  assert.equal(await session.endReason(), undefined);
  assert.equal(await session.endReason(), 'moved');
});

test('a request of this page whose answer was lost does not count as another page\u2019s', async () => {
  const answers = [another(3), Promise.reject(new TypeError('lost')), json({ state: 'live', reconnections: 4 }), json({ state: 'live', reconnections: 5 })];
  answers[1].catch(() => undefined);
  const { session } = server(() => answers.shift());
  await session.openCall('offer');
  await assert.rejects(session.openCall('offer'));

  assert.equal(await session.endReason(), undefined);
  assert.equal(await session.endReason(), 'moved');
});

test('a server that does not count leaves nothing to compare', async () => {
  const answers = [another(undefined), json({ state: 'live', reconnections: 9 })];
  const { session } = server(() => answers.shift());
  await session.openCall('offer');

  assert.equal(await session.endReason(), undefined);
});

test('only a live interview can be resumed', async () => {
  const list = (...states) => server(() => json({ interviews: states.map((state) => ({ id: state, state, jobTitle: 'Cook' })) })).api;

  assert.deepEqual(await liveInterview(list('ended', 'live')), { id: 'live', jobTitle: 'Cook' });
  assert.equal(await liveInterview(list('ended', 'created', 'exchanging', 'connecting')), undefined);
});
