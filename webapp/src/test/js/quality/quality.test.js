import assert from 'node:assert/strict';
import test from 'node:test';
import { watchQuality } from '../../../main/webapp/js/quality/watching-quality.js';
import { between } from '../../../main/webapp/js/quality/sample.js';
import { Verdict, rated } from '../../../main/webapp/js/quality/verdict.js';
import { until } from '../support/fakes.js';

const look = (received, lost, sent, lostFraction, roundTripMs = 40) => ({
  inbound: { packets: received, lost, jitterMs: 5 },
  outbound: { packets: sent, lostFraction },
  pair: { roundTripMs },
});

test('loss and delay each decide, at their bounds', () => {
  assert.deepEqual([4.9, 5, 9.9, 10].map((lossPercent) => rated({ lossPercent })), ['good', 'fair', 'fair', 'poor']);
  assert.deepEqual([299, 300, 599, 600].map((roundTripMs) => rated({ roundTripMs })), ['good', 'fair', 'fair', 'poor']);
  assert.deepEqual([59, 60, 200].map((jitterMs) => rated({ jitterMs })), ['good', 'fair', 'poor']);
  assert.equal(rated({ lossPercent: 12, roundTripMs: 20 }), 'poor');
  assert.equal(rated({}), 'good');
});

/** @param {string} ratings their first letters */
function after(ratings) {
  const verdict = new Verdict();
  const names = { g: 'good', f: 'fair', p: 'poor' };
  return [...ratings].map((letter) => (verdict.add(names[letter]), verdict.rating[0])).join('');
}

test('the verdict worsens soon, betters slowly and does not flicker', () => {
  assert.equal(after('gpgpgpg'), 'ggggggg');
  assert.equal(after('gpp'), 'ggp');
  assert.equal(after('gpf'), 'ggf');
  assert.equal(after('ppggg'), 'gpppp');
  assert.equal(after('ppgggg'), 'gppppg');
  assert.equal(after('ppggfg'), 'gppppf');
  assert.equal(after('ppgggpgggg'), 'gppppppppg');
});

test('a sample is what happened since the last one, the worse of both directions', () => {
  assert.equal(between(look(1_000, 0, 1_000, 0), look(1_090, 10, 1_100, 0)).lossPercent, 10);
  assert.equal(between(look(1_000, 50, 1_000, 0), look(1_100, 50, 1_100, 0.25)).lossPercent, 25);
  assert.equal(between(look(0, 0, 0, 0), look(3, 2, 2, 0.5)).lossPercent, undefined, 'too few for a rating');
  assert.deepEqual(between(look(0, 0, 0, 0), look(100, 0, 0, 0, 320)), { lossPercent: 0, roundTripMs: 320, jitterMs: 5 });
});

test('the first verdict is reported, then only changes; a sample that fails is skipped', async () => {
  const stop = new AbortController();
  const looks = [look(0, 0, 0, 0), look(100, 0, 0, 0), undefined, look(200, 0, 0, 0), look(300, 0, 0, 0, 700), look(400, 0, 0, 0, 700)];
  const reported = [];
  const done = watchQuality(
    async () => {
      const next = looks.shift();
      if (!next && looks.length) throw new Error('between two connections');
      return next;
    },
    (rating, { roundTripMs }) => reported.push([rating, roundTripMs]),
    stop.signal,
    1,
  );

  await until(() => reported.length === 2);
  stop.abort();
  await done;

  assert.deepEqual(reported, [['good', 40], ['poor', 700]]);
});
