import assert from 'node:assert/strict';
import test from 'node:test';
import { echoTest } from '../../../main/webapp/js/readiness/control/echo-test.js';
import { until } from '../support/fakes.js';

const never = new AbortController().signal;

class FakeRecorder extends EventTarget {
  state = 'inactive';
  mimeType = 'audio/webm';

  start() {
    this.state = 'recording';
  }

  stop() {
    this.state = 'inactive';
    this.dispatchEvent(Object.assign(new Event('dataavailable'), { data: new Blob(['a voice']) }));
    this.dispatchEvent(new Event('stop'));
  }
}

function instruments({ decode = async () => 'sound' } = {}) {
  const world = { recorder: new FakeRecorder(), closed: 0, played: [], phases: [] };
  const context = () => ({
    destination: {},
    decodeAudioData: async (bytes) => ((world.decoded = new TextDecoder().decode(bytes)), decode()),
    createBufferSource: () => (world.source = Object.assign(new EventTarget(), { connect: () => undefined, start: () => world.played.push(world.source.buffer) })),
    close: async () => void world.closed++,
  });
  return { ...world, world, parts: { recorder: () => world.recorder, context }, reported: (phase) => world.phases.push(phase) };
}

test('plays back what was recorded, then closes the audio context', async () => {
  const { world, parts, reported } = instruments();

  const test = echoTest({}, parts, reported, never, 20);
  await until(() => world.played.length === 1);
  assert.equal(world.decoded, 'a voice');
  assert.deepEqual(world.phases, ['recording', 'playing']);
  world.source.dispatchEvent(new Event('ended'));

  await test;
  assert.equal(world.closed, 1);
});

test('is cut short by the start of the interview', async () => {
  const { world, parts, reported } = instruments();
  const gone = new AbortController();

  const test = echoTest({}, parts, reported, gone.signal, 60_000);
  await until(() => world.recorder.state === 'recording');
  gone.abort();

  await assert.rejects(test, { name: 'AbortError' });
  assert.equal(world.recorder.state, 'inactive');
  assert.deepEqual(world.phases, ['recording']);
});

test('also while it plays', async () => {
  const { world, parts, reported } = instruments();
  const gone = new AbortController();

  const test = echoTest({}, parts, reported, gone.signal, 10);
  await until(() => world.played.length === 1);
  gone.abort();

  await assert.rejects(test, { name: 'AbortError' });
  assert.equal(world.closed, 1);
});

test('a recording that the browser cannot read is a failure, and nothing is left open', async () => {
  const { world, parts, reported } = instruments({ decode: async () => Promise.reject(new DOMException('no', 'EncodingError')) });

  await assert.rejects(echoTest({}, parts, reported, never, 10), { name: 'EncodingError' });

  assert.equal(world.closed, 1);
});
