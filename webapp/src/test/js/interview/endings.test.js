import assert from 'node:assert/strict';
import test, { mock } from 'node:test';
import { json, noContent, problem, quiet, until } from '../support/fakes.js';
import { active, interviewing, invitation } from '../support/interviews.js';
import { greeting } from '../support/turns.js';

test('the other side hanging up is an end with thanks, and what was said is kept', async () => {
  const { asked, connections, hear, interview } = await active();
  hear(greeting);

  connections[0].channel.become('closed');
  await until(() => interview.state === 'ended');

  assert.equal(interview.endedBy, 'interviewer');
  assert.equal(interview.failure, undefined);
  assert.ok(asked().some((line) => line.startsWith('PUT realtime-session/s-1/transcript')));
  assert.equal(asked().at(-1), 'DELETE realtime-session/s-1');
});

test('time is over although nobody hung up', async () => {
  const soon = () => json({ sessionId: 's-1', sdp: 'answer', endsAt: new Date(Date.now() + 60_000).toISOString() }, 201);
  const world = interviewing({ answers: { 'POST webrtc-exchange': soon } });
  world.interview.open(true);
  await world.interview.prepare();
  mock.timers.enable({ apis: ['setTimeout'] });
  void world.interview.start(invitation);
  await until(() => world.interview.state === 'active');
  world.hear(greeting);
  await quiet();

  mock.timers.tick(65_001);
  mock.timers.reset();
  await until(() => world.interview.state === 'ended');

  assert.equal(world.interview.endedBy, 'interviewer');
});

test('ending before the greeting is an end, not a failure', async () => {
  const { interview, started } = await active();

  await interview.end();
  await started;

  assert.equal(interview.state, 'ended');
  assert.equal(interview.failure, undefined);
});

test('ending twice ends once', async () => {
  const { asked, hear, interview } = await active();
  hear(greeting);

  await Promise.all([interview.end(), interview.end()]);
  await interview.end();

  assert.equal(asked().filter((line) => line.startsWith('DELETE')).length, 1);
});

test('a conversation that could not be delivered is owned up to', async () => {
  const { hear, interview } = await active({ answers: { 'PUT realtime-session': () => problem(422, 'invalid_request') } });
  hear(greeting);

  await interview.end();

  assert.equal(interview.state, 'ended');
  assert.equal(interview.saved, false);
});

test('a server that cannot be told of the end does not keep the candidate', async () => {
  const { hear, interview, microphones } = await active({ answers: { 'DELETE realtime-session': () => problem(500, 'internal_error') } });
  hear(greeting);

  await interview.end();

  assert.equal(interview.state, 'ended');
  assert.equal(microphones[0].track.readyState, 'ended');
});

test('leaving the page delivers the rest and hangs up, at once', async () => {
  let reachable = true;
  const { asked, connections, hear, interview, microphones, requests } = await active({ answers: { 'PUT realtime-session': () => (reachable ? noContent() : new Promise(() => undefined)) } });
  await quiet();
  hear(greeting.slice(0, 8));
  reachable = false;
  const before = requests.length;

  interview.leave();

  assert.deepEqual(asked().slice(before), ['PUT realtime-session/s-1/transcript', 'DELETE realtime-session/s-1']);
  assert.ok(requests.slice(before).every(({ init }) => init.keepalive));
  assert.deepEqual(requests[before].body.items.map(({ text, status }) => [text, status]), [['Welcome. Why Java?', 'incomplete']]);
  assert.ok(connections[0].closed);
  assert.equal(microphones[0].track.readyState, 'ended');
});
