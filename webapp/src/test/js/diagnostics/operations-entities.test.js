import assert from 'node:assert/strict';
import test from 'node:test';
import { AREA, bars, highest, line, ticks } from '../../../main/webapp/js/diagnostics/entity/drawing.js';
import { buckets, range } from '../../../main/webapp/js/diagnostics/entity/range.js';
import { failedPercent, failures, outcomes, overall, pairs, percentiles, vendors } from '../../../main/webapp/js/diagnostics/entity/series.js';

const HOUR = 3_600_000;
const from = '2026-11-22T09:00:00Z';
const next = '2026-11-22T10:00:00.000Z';
const figures = {
  from,
  to: '2026-11-22T12:00:00Z',
  bucket: 'hour',
  phases: [
    { phase: 'browser.iceMs', count: 3, p50Ms: 5, p90Ms: 6, p99Ms: 7 },
    { phase: 'token', at: next, count: 2, p50Ms: 10, p90Ms: 20, p99Ms: 30 },
    { phase: 'token', count: 2, p50Ms: 10, p90Ms: 20, p99Ms: 30 },
    { phase: 'browser.apiMs', count: 3, p50Ms: 5, p90Ms: 6, p99Ms: 7 },
  ],
  interviews: [
    { at: from, outcome: 'failed', failure: 'browser.ice', vendor: 'coturn', count: 2 },
    { at: from, outcome: 'failed', count: 1 },
    { at: next, outcome: 'completed', vendor: 'coturn', pair: 'host-host/udp', count: 6 },
    { at: next, outcome: 'completed', vendor: 'coturn', pair: 'relay-host/tls', count: 2 },
    { at: '2026-11-23T09:00:00Z', outcome: 'completed', count: 100 }, // no bucket of this range
  ],
};

test('a range ends with the bucket that runs, and has as many as fit', () => {
  const now = Date.parse('2026-11-22T09:30:00Z');

  for (const [span, count] of [['day', 24], ['week', 7], ['month', 30]]) {
    const { from, to, bucket } = range(span, now);
    assert.equal(to.toISOString(), next);
    assert.equal(buckets({ from: from.toISOString(), to: to.toISOString(), bucket }).length, count);
  }
});

test('interviews are counted by bucket, in the order of outcomes', () => {
  const { times, rows } = outcomes(figures);

  assert.deepEqual(times, [0, 1, 2].map((i) => Date.parse(from) + i * HOUR));
  assert.deepEqual(rows, [
    { name: 'completed', values: [0, 8, 0], total: 8 },
    { name: 'failed', values: [3, 0, 0], total: 3 },
  ]);
});

test('failures, vendors and pairs are counted separately, the most frequent first', () => {
  assert.deepEqual(failures(figures).rows.map(({ name, total }) => [name, total]), [['browser.ice', 2], ['unknown', 1]]);
  assert.deepEqual(vendors(figures).rows.map(({ name, total }) => [name, total]), [['coturn', 10], ['unknown', 1]]);
  assert.deepEqual(pairs(figures).rows.map(({ name, total }) => [name, total]), [['host-host/udp', 6], ['relay-host/tls', 2]]);
  assert.equal(failedPercent(figures, ({ vendor }) => vendor).get('coturn'), 20);
});

test('phases stand in the order in which they happen, unknown ones behind', () => {
  assert.deepEqual(overall(figures).map(({ phase }) => phase), ['token', 'browser.iceMs', 'browser.apiMs']);
});

test('a percentile has no value where nothing was measured', () => {
  assert.deepEqual(percentiles(figures, 'token').rows[1], { name: 'p90Ms', values: [undefined, 20, undefined], total: 0 });
});

test('an axis has round numbers, begins at nought and reaches above the highest', () => {
  assert.deepEqual(ticks(0), [0, 1]);
  assert.deepEqual(ticks(3), [0, 1, 2, 3]);
  assert.deepEqual(ticks(87), [0, 50, 100]);
  assert.deepEqual(ticks(1000), [0, 500, 1000]);
  for (let high = 1; high < 3000; high += 7) {
    const axis = ticks(high);
    assert.ok(axis.length <= 5 && axis.at(-1) >= high, `${high}: ${axis}`);
  }
});

test('bars stand upon each other and within their area', () => {
  const series = outcomes(figures);
  const both = { times: [0], rows: [{ name: 'a', values: [1], total: 1 }, { name: 'b', values: [3], total: 3 }] };

  const [lower, upper] = bars(both);

  assert.equal(highest(both, true), 4);
  assert.equal(lower.y, upper.y + upper.height);
  assert.equal(lower.y + lower.height, AREA.height - AREA.bottom);
  assert.equal(Math.round(upper.height / lower.height), 3);
  assert.equal(bars(series).length, 2);
});

test('a line starts again after a gap', () => {
  assert.equal(line([10, undefined, 0, 10], 10, { width: 40, height: 10, left: 0, bottom: 0, top: 0 }), 'M5 0M25 10L35 0');
  assert.equal(line([undefined], 1), '');
});
