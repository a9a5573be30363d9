import assert from 'node:assert/strict';
import test from 'node:test';
import { DeviceCheck, isTrouble } from '../../../main/webapp/js/readiness/control/device-check.js';
import { browserName } from '../../../main/webapp/js/readiness/entity/browser-name.js';

const microphone = () => {
  const track = new EventTarget();
  return { track, getAudioTracks: () => [track] };
};
const nothing = new Float32Array(512);
const speech = Float32Array.from({ length: 512 }, (_, i) => 0.2 * Math.sin(i / 5));

function checking() {
  const changed = [];
  const check = new DeviceCheck((finding) => changed.push(finding));
  const add = (samples, fromMs, toMs) => {
    for (let now = fromMs; now <= toMs; now += 80) check.add(samples, now);
  };
  return { check, changed, add };
}

test('says once what it finds', () => {
  const { check, changed, add } = checking();
  check.follow(microphone());

  add(nothing, 0, 5_000);
  add(speech, 5_080, 6_000);

  assert.deepEqual(changed, ['silent', 'listening', 'good']);
});

test('a microphone that is unplugged is reported, after any finding', () => {
  const { check, changed, add } = checking();
  const headset = microphone();
  check.follow(headset);
  add(speech, 0, 1_000);

  headset.track.dispatchEvent(new Event('ended'));
  add(nothing, 1_080, 6_000);

  assert.deepEqual(changed, ['good', 'unplugged']);
});

test('another microphone is judged by itself, and the one before is ignored', () => {
  const { check, changed, add } = checking();
  const before = microphone();
  check.follow(before);
  add(nothing, 0, 4_000);

  check.follow(microphone());
  before.track.dispatchEvent(new Event('ended'));
  add(speech, 4_080, 5_000);
  check.close();
  check.close();
  add(nothing, 5_080, 10_000);

  assert.deepEqual(changed, ['silent', 'listening', 'good']);
});

test('trouble is what the candidate can do something about', () => {
  assert.deepEqual(['listening', 'good', 'silent', 'quiet', 'clipped', 'unplugged'].filter(isTrouble), ['silent', 'quiet', 'clipped', 'unplugged']);
});

test('a blocked microphone is allowed in the settings of this browser', () => {
  const agents = {
    chromium: 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36 Edg/126.0.0.0',
    firefox: 'Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0',
    safari: 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Safari/605.1.15',
    phone: 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/126.0 Mobile/15E148 Safari/604.1',
    other: 'Something/1.0',
  };

  for (const [name, agent] of Object.entries(agents)) assert.equal(browserName(agent), name);
});
