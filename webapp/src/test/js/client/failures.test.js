import assert from 'node:assert/strict';
import test, { mock } from 'node:test';
import { json, noContent, problem, quiet, until } from '../support/fakes.js';
import { interviewing, invitation } from '../support/interviews.js';

test('a refused exchange is an error with its code, and everything is released', async () => {
  const { connections, interview, microphones, steps } = interviewing({ answers: { 'POST webrtc-exchange': () => problem(503, 'provider_busy') } });
  interview.open(true);
  await interview.prepare();

  await interview.start(invitation);

  assert.equal(interview.state, 'error');
  assert.equal(interview.failure.code, 'provider_busy');
  assert.equal(steps().session, 'failed');
  assert.equal(microphones[0].track.readyState, 'ended');
  assert.ok(connections[0].closed);
});

test('after an error a second try begins from scratch', async () => {
  let refused = 0;
  const { interview, connections, steps } = interviewing({ answers: { 'POST webrtc-exchange': () => (refused++ ? json({ sessionId: 's-2', sdp: 'answer' }, 201) : problem(504, 'provider_timeout')) } });
  interview.open(true);
  await interview.prepare();
  await interview.start(invitation);

  await interview.prepare();
  assert.equal(interview.failure, undefined);
  assert.equal(steps().session, 'pending');
  void interview.start(invitation);
  await until(() => interview.state === 'active');

  assert.equal(connections.length, 2);
  await interview.end();
});

test('an interview open elsewhere is ended when the candidate says so, and this one begins', async () => {
  let taken = false;
  const answers = {
    'POST webrtc-exchange': () => (taken ? json({ sessionId: 's-2', sdp: 'answer' }, 201) : problem(409, 'interview_active')),
    'GET interviews': () => json({ interviews: [{ id: 's-1', state: 'live' }] }),
    'DELETE realtime-session': () => ((taken = true), noContent()),
  };
  const { asked, interview } = interviewing({ answers });
  interview.open(true);
  await interview.prepare();
  await interview.start(invitation);
  assert.equal(interview.failure.code, 'interview_active');
  assert.ok(!asked().some((line) => line.startsWith('DELETE')), 'not without being asked to');

  void interview.takeOver(invitation);
  await until(() => interview.state === 'active');

  const taking = asked().slice(asked().lastIndexOf('GET interviews'));
  assert.deepEqual(taking.slice(0, 4), ['GET interviews', 'DELETE realtime-session/s-1', 'GET ice-servers', 'POST webrtc-exchange']);
  await interview.end();
});

test('an interview elsewhere that cannot be ended is a failure, and nothing is opened', async () => {
  const answers = { 'POST webrtc-exchange': () => problem(409, 'interview_active'), 'GET interviews': () => problem(503, 'database_unavailable') };
  const { asked, interview, microphones } = interviewing({ answers });
  interview.open(true);
  await interview.prepare();
  await interview.start(invitation);

  await interview.takeOver(invitation);

  assert.equal(interview.failure.code, 'database_unavailable');
  assert.equal(asked().filter((line) => line === 'POST webrtc-exchange').length, 1);
  assert.ok(microphones.every(({ track }) => track.readyState === 'ended'));
});

test('a microphone refused is an error without a connection', async () => {
  const { interview, connections, steps } = interviewing({ devices: { getUserMedia: async () => Promise.reject(new DOMException('no', 'NotAllowedError')) } });
  interview.open(true);

  await interview.prepare();

  assert.equal(interview.failure.kind, 'microphone_denied');
  assert.equal(steps().microphone, 'failed');
  assert.equal(connections.length, 0);
});

test('without ICE servers the microphone is not kept on', async () => {
  const { interview, microphones } = interviewing({ answers: { 'GET ice-servers': () => problem(503, 'database_unavailable') } });
  interview.open(true);

  await interview.prepare();

  assert.equal(interview.failure.code, 'database_unavailable');
  assert.equal(microphones[0].track.readyState, 'ended');
});

test('never connected: a named failure, reported, and the interview given back', async () => {
  const { asked, connections, interview, reports } = interviewing({ up: false });
  interview.open(true);
  await interview.prepare();
  mock.timers.enable({ apis: ['setTimeout'] });
  const started = interview.start(invitation);
  await until(() => connections[0].remoteDescription);
  await quiet();

  mock.timers.tick(15_000);
  mock.timers.reset();
  await started;
  await until(() => asked().includes('DELETE realtime-session/s-1'));

  assert.equal(interview.failure.kind, 'connection_timed_out');
  assert.deepEqual(reports().map(({ type, phase, reason }) => [type, phase, reason]), [['failed', 'ice', 'connection_timed_out']]);
});

test('an interviewer who never speaks is a named failure', async () => {
  const world = interviewing();
  world.interview.open(true);
  await world.interview.prepare();
  mock.timers.enable({ apis: ['setTimeout'] });
  const started = world.interview.start(invitation);
  await until(() => world.interview.state === 'active');
  await quiet();

  mock.timers.tick(15_000);
  mock.timers.reset();
  await started;

  assert.equal(world.interview.failure.kind, 'interviewer_silent');
  assert.equal(world.steps().audio, 'failed');
});

test('a second try waits until the server has the first one back', async () => {
  let ended;
  const answers = {
    'POST webrtc-exchange': () => json({ sessionId: 's-1', sdp: 'nonsense' }, 201),
    'DELETE realtime-session': () => new Promise((resolve) => (ended = () => resolve(noContent()))),
  };
  const { asked, interview } = interviewing({ answers });
  interview.open(true);
  await interview.prepare();
  await interview.start(invitation);
  assert.equal(interview.failure.kind, 'answer_unusable');
  await until(() => ended);

  const prepared = interview.prepare();
  await quiet();
  assert.equal(asked().filter((line) => line === 'GET ice-servers').length, 1);
  ended();
  await prepared;

  assert.equal(interview.state, 'ready');
  assert.equal(asked().filter((line) => line === 'GET ice-servers').length, 2);
});
