import assert from 'node:assert/strict';
import test from 'node:test';
import { address, rule } from '../../../main/webapp/js/diagnostics/entity/address.js';
import { judged, worst } from '../../../main/webapp/js/diagnostics/entity/finding.js';
import { report, text } from '../../../main/webapp/js/diagnostics/entity/report.js';
import { jitter, loss, median } from '../../../main/webapp/js/diagnostics/entity/stream-quality.js';

test('an address has its transport, host and port', () => {
  assert.deepEqual(address('turn:turn.example.com'), { url: 'turn:turn.example.com', transport: 'udp', host: 'turn.example.com', port: 3478 });
  assert.equal(address('turn:turn.example.com:80?transport=tcp')?.transport, 'tcp');
  assert.deepEqual(address('turns:[2001:db8::1]:443'), { url: 'turns:[2001:db8::1]:443', transport: 'tls', host: '[2001:db8::1]', port: 443 });
  assert.equal(address('turns:turn.example.com')?.port, 5349);
  assert.equal(address('stun:stun.example.com')?.transport, 'stun');
  assert.equal(address('https://example.com'), undefined);
});

test('a rule is what a firewall needs', () => {
  const of = (/** @type {string} */ url) => rule(/** @type {any} */ (address(url)));

  assert.equal(of('turn:t.example:3478'), 'UDP 3478, t.example');
  assert.equal(of('turns:t.example:443'), 'TCP 443, t.example');
});

test('thresholds are met up to the first and broken from the second on', () => {
  assert.deepEqual([5, 5.1, 9.9, 10].map((value) => judged(value, 5, 10)), ['passed', 'warned', 'warned', 'failed']);
});

test('one bad check decides the outcome, a skipped one does not', () => {
  assert.equal(worst(['passed', 'failed', 'warned']), 'failed');
  assert.equal(worst(['passed', 'skipped']), 'passed');
  assert.equal(worst([]), 'skipped');
});

test('loss counts what never arrived', () => {
  assert.equal(loss(200, 190), 0.05);
  assert.equal(loss(0, 0), 1);
});

test('jitter is that of RFC 3550: none at a steady pace, a sixteenth of one step', () => {
  const steady = [0, 20, 40].map((sentAtMs, sent) => ({ sent, sentAtMs, arrivedAtMs: sentAtMs + 50 }));
  const late = [steady[0], { ...steady[1], arrivedAtMs: 86 }];

  assert.equal(jitter(steady), 0);
  assert.equal(jitter(late), 1);
  assert.equal(median([5, 1, 9]), 5);
});

test('a report fits what the server takes, and reads like one', () => {
  const line = { name: 'relay-udp', about: 'turn:t.example:3478', status: /** @type {const} */ ('failed'), measurements: [{ name: 'time', value: '10000', unit: 'ms', threshold: '3000' }], advice: 'x'.repeat(600) };

  const sent = report('y'.repeat(400), [line]);

  assert.equal(sent.browser.length, 300);
  assert.equal(sent.checks[0].advice.length, 500);
  assert.match(text('Firefox', new Date(0), [line]), /1970-01-01T00:00:00.000Z\nFirefox\n\n\[failed\] relay-udp turn:t.example:3478\n {2}time: 10000 ms \(≤\u00a03000\)/);
  const enough = { ...line, measurements: [{ name: 'throughput', value: '20', unit: 'kbit/s', threshold: '100' }] };
  assert.match(text('Firefox', new Date(0), [enough]), /throughput: 20 kbit\/s \(≥\u00a0100\)/);
});
