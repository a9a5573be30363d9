import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { phaseTimes } from '../../../main/webapp/js/call/control/phase-times.js';
import { Reports } from '../../../main/webapp/js/timings/reports.js';
import { STEP_NAMES, Steps } from '../../../main/webapp/js/timings/steps.js';
import { modules } from '../support/house.js';

const api = JSON.parse(readFileSync(new URL('../../../main/resources/META-INF/openapi.json', import.meta.url), 'utf8'));
const { phase, timings, vendor } = api.components.schemas.Report.properties;
/** The names that the server knows, as its document lists them. @param {{description: string}} property */
const listed = ({ description }) => [...description.matchAll(/`([a-zA-Z]+)`/g)].map(([, word]) => word);

/** Every timing that a page can send, as it sends it. */
async function timed() {
  /** @type {import('../../../main/webapp/js/timings/report.js').Report[]} */
  const sent = [];
  const steps = new Steps(() => {});
  for (const name of STEP_NAMES) await steps.run(name, async () => {});
  const session = /** @type {any} */ ({ report: async (/** @type {any} */ report) => sent.push(report) });
  const reports = new Reports(session, steps);
  const [connection, channel] = [new EventTarget(), new EventTarget()];
  const peer = { timings: phaseTimes(/** @type {any} */ (connection), /** @type {any} */ (channel), new AbortController().signal)() };
  reports.preparation = /** @type {any} */ ({ ice: { source: 'coturn' }, peer });
  const stats = Promise.resolve(/** @type {any} */ (new Map()));

  await reports.connected(1, stats);
  await reports.reconnected(1, stats);
  await reports.quality({});
  return sent.flatMap((report) => Object.keys(report.timings ?? {}));
}

test('every timing of the page is known to the server', async () => {
  const names = new Set(await timed());

  assert.deepEqual([...names].sort(), listed(timings).sort());
});

test('every phase of a failure is known to the server', () => {
  const failures = modules().find(({ path }) => path === 'failure/failure.js')?.text ?? '';
  const peer = modules().find(({ path }) => path === 'call/control/connection.js')?.text ?? '';
  const phases = [...failures.matchAll(/phase: '(\w+)'/g)].map(([, word]) => word);
  const missing = [...peer.matchAll(/'(channel|dtls|ice)'/g)].map(([, word]) => word);

  assert.ok(phases.length > 5 && missing.length > 2);
  assert.deepEqual([...STEP_NAMES, ...phases, ...missing].filter((word) => !listed(phase).includes(word)), []);
  assert.ok(listed(vendor).includes('stun'));
});
