import assert from 'node:assert/strict';
import test from 'node:test';
import { Levels } from '../../../main/webapp/js/readiness/entity/levels.js';

const FRAME_MS = 80;
const RATE = 48_000;

/** A frame of a tone. @param {number} amplitude 0 to 1 */
const tone = (amplitude) => Float32Array.from({ length: 4096 }, (_, i) => Math.max(-1, Math.min(1, amplitude * Math.sin((2 * Math.PI * 220 * i) / RATE))));

/** What is found after a microphone has given this, part by part: amplitude and milliseconds. */
function found(...parts) {
  const levels = new Levels();
  let now = 1_000;
  const verdicts = parts.map(([amplitude, forMs]) => {
    for (const end = now + forMs; now <= end; now += FRAME_MS) levels.add(tone(amplitude), now);
    return levels.verdict;
  });
  return verdicts.length === 1 ? verdicts[0] : verdicts;
}

test('a candidate who reads in a quiet room is not at fault', () => {
  assert.equal(found([0.001, 30_000]), 'listening');
});

test('nothing at all for three seconds is a microphone that does not work', () => {
  assert.equal(found([0, 2_900]), 'listening');
  assert.equal(found([0, 3_200]), 'silent');
});

test('a microphone that comes back works', () => {
  assert.deepEqual(found([0, 3_200], [0.001, 200], [0.2, 500]), ['silent', 'listening', 'good']);
});

test('speech is good, and stays so in the pauses', () => {
  assert.deepEqual(found([0.001, 500], [0.1, 400], [0.001, 20_000]), ['listening', 'good', 'good']);
});

test('a knock at the desk is no speech', () => {
  assert.deepEqual(found([0.001, 500], [0.3, 80], [0.001, 500]).at(-1), 'listening');
});

test('speech that is barely louder than the room is too quiet', () => {
  assert.deepEqual(found([0.0005, 3_000], [0.005, 2_500]), ['listening', 'quiet']);
});

test('too loud is clipped, until it is not any more', () => {
  assert.deepEqual(found([1.6, 400], [0.2, 6_500]), ['clipped', 'good']);
});

test('loud is not clipped', () => {
  assert.equal(found([0.9, 2_000]), 'good');
});
