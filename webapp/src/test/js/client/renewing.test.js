import assert from 'node:assert/strict';
import test, { mock } from 'node:test';
import { json, problem, quiet } from '../support/fakes.js';
import { interviewing, invitation } from '../support/interviews.js';
import { greeting } from '../support/turns.js';

const MINUTE = 60_000;

/** A server whose credentials live for ten minutes and say which they are. */
function world(lifetimes = [10 * MINUTE]) {
  let given = 0;
  const answer = () => {
    const lifetime = lifetimes[Math.min(given++, lifetimes.length - 1)];
    if (lifetime === undefined) return problem(503, 'database_unavailable');
    return json({ iceServers: [{ urls: ['turn:relay'], username: `${given}`, credential: 'c' }], expiresIn: lifetime / 1_000 });
  };
  mock.timers.enable({ apis: ['setTimeout', 'Date'], now: 1_000_000 });
  return interviewing({ answers: { 'GET ice-servers': answer } });
}

const passes = async (ms) => (mock.timers.tick(ms), quiet());
const credentials = (connections) => connections.map(({ configuration }) => configuration.iceServers[0].username);

async function prepared(lifetimes) {
  const made = world(lifetimes);
  made.interview.open(true);
  await made.interview.prepare();
  return made;
}

test.afterEach(() => mock.timers.reset());

test('while the candidate reads, servers and offer are renewed before they expire', async () => {
  const { connections, interview, microphones } = await prepared();

  await passes(8 * MINUTE - 1);
  assert.equal(connections.length, 1);
  await passes(1);
  await passes(8 * MINUTE);

  assert.deepEqual(credentials(connections), ['1', '2', '3']);
  assert.deepEqual(connections.map(({ closed }) => closed), [1, 1, 0]);
  assert.deepEqual([microphones.length, microphones[0].track.readyState], [1, 'live']);
  interview.leave();
});

test('the click takes what was renewed, and asks for nothing', async () => {
  const { asked, connections, interview } = await prepared();
  await passes(8 * MINUTE);

  void interview.start(invitation);
  await quiet();

  assert.equal(interview.state, 'active');
  assert.equal(connections.at(-1).remoteDescription.sdp, 'answer');
  assert.equal(asked().filter((line) => line === 'GET ice-servers').length, 2);
  interview.leave();
});

test('during the call the connection has the new servers for the next time it gathers', async () => {
  const { connections, handle, interview } = await prepared();
  void interview.start(invitation);
  await quiet();
  handle(greeting);
  await quiet();

  await passes(8 * MINUTE);

  assert.deepEqual(credentials(connections), ['2']);
  assert.deepEqual([interview.state, connections[0].closed, connections[0].configuration.bundlePolicy], ['active', 0, 'max-bundle']);
  interview.leave();
});

test('an answer that comes after the click changes no offer', async () => {
  const { connections, interview } = await prepared();
  let offered;
  const { createOffer } = connections[0];
  Object.getPrototypeOf(connections[0]).createOffer = () => new Promise((resolve) => (offered = () => resolve({ type: 'offer', sdp: 'late' })));
  await passes(8 * MINUTE);
  Object.getPrototypeOf(connections[0]).createOffer = createOffer;

  void interview.start(invitation);
  offered();
  await quiet();

  assert.deepEqual([connections.length, connections[0].closed, connections[1].closed], [2, 0, 1]);
  assert.equal(connections[0].remoteDescription.sdp, 'answer');
  interview.leave();
});

test('what could not be renewed is tried again', async () => {
  const { connections, interview } = await prepared([10 * MINUTE, undefined, undefined, 10 * MINUTE]);

  await passes(8 * MINUTE);
  await passes(7_500);
  await passes(15_000);

  assert.deepEqual(credentials(connections), ['1', '4']);
  interview.leave();
});

test('what cannot be renewed is tried until it has expired; then the click asks', async () => {
  const { asked, interview } = await prepared([10 * MINUTE, undefined]);
  const times = () => asked().filter((line) => line === 'GET ice-servers').length;
  for (let seconds = 0; seconds < 12 * 60; seconds += 5) await passes(5_000);
  const tries = times();

  await passes(60 * MINUTE);
  assert.ok(tries > 5 && tries < 30, `${tries}`);
  assert.equal(times(), tries, 'it is not retried for ever');

  await interview.start(invitation);
  assert.equal(times(), tries + 1);
  assert.equal(interview.failure.code, 'database_unavailable');
});

test('nothing is renewed after the end', async () => {
  const { asked, interview } = await prepared();
  interview.leave();
  const before = asked().length;

  await passes(60 * MINUTE);

  assert.equal(asked().length, before);
});
