import assert from 'node:assert/strict';
import test from 'node:test';
import { trace } from '../../../main/webapp/js/net/trace.js';
import { until } from '../support/fakes.js';
import { active, interviewing, invitation } from '../support/interviews.js';

const FORM = /^00-(?<id>[0-9a-f]{32})-(?<span>[0-9a-f]{16})-01$/;
const traces = (requests) => requests.map(({ headers }) => FORM.exec(headers.traceparent ?? '')?.groups);

test('all requests of an attempt are one trace, each a span of its own', async () => {
  const { interview, requests } = await active({ traced: true });
  await interview.end();

  const parts = traces(requests.filter(({ path }) => /^(ice-servers|webrtc-exchange|realtime-session)/.test(path)));

  assert.ok(parts.length >= 4 && parts.every(Boolean), JSON.stringify(parts));
  assert.equal(new Set(parts.map(({ id }) => id)).size, 1);
  assert.equal(new Set(parts.map(({ span }) => span)).size, parts.length);
});

test('the next attempt is another trace', async () => {
  const { interview, requests } = await active({ traced: true });
  await interview.end();
  await interview.prepare();
  void interview.start(invitation);
  await until(() => interview.state === 'active');
  await interview.end();

  const [first, second] = traces(requests.filter(({ path }) => path === 'webrtc-exchange'));

  assert.notEqual(first.id, second.id);
});

test('what is sent while leaving is a part of it', async () => {
  const { connections, interview, requests } = interviewing({ traced: true, up: false });
  interview.open(true);
  await interview.prepare();
  void interview.start(invitation);
  await until(() => connections[0].remoteDescription);

  interview.leave();

  assert.equal(requests.at(-1).method, 'DELETE');
  assert.equal(traces(requests).at(-1).id, traces(requests.filter(({ path }) => path === 'ice-servers'))[0].id);
});

test('without a server that continues traces there is none', async () => {
  const { interview, requests } = interviewing();
  interview.open(true);
  await interview.prepare();

  assert.ok(requests.length && requests.every(({ headers }) => !('traceparent' in headers)));
  interview.leave();
});

test('the last bits of the id are random for samplers, unlike a UUID\u2019s', () => {
  const tops = Array.from({ length: 200 }, () => FORM.exec(trace()().traceparent).groups.id[16]);

  assert.ok(new Set(tops).size > 4, [...new Set(tops)].join());
});
