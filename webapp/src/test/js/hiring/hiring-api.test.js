import assert from 'node:assert/strict';
import test from 'node:test';
import { HiringApi } from '../../../main/webapp/js/hiring/control/hiring-api.js';
import { emptyPlan } from '../../../main/webapp/js/hiring/entity/plan.js';
import { Api } from '../../../main/webapp/js/net/api.js';
import { fakeFetch, json, noContent, tokens } from '../support/fakes.js';

const { signal } = new AbortController();

function apiOf(answer) {
  const { fetch, requests } = fakeFetch(answer);
  return { hiring: new HiringApi(new Api({ base: 'http://localhost/api/', tokens, fetch }), signal), requests };
}

test('a first plan is saved only where there is none, another over the version that was read', async () => {
  const { hiring, requests } = apiOf(() => json({}));

  await hiring.save('5', 0, emptyPlan());
  await hiring.save('5', 3, emptyPlan());
  await hiring.change('5', 7, { title: 'Welder', sharedWith: [] });

  assert.deepEqual(requests.map(({ headers }) => [headers['If-None-Match'], headers['If-Match']]), [['*', undefined], [undefined, '"3"'], [undefined, '"7"']]);
});

test('which fields break a rule reaches the form', async () => {
  const violations = [{ field: 'questions[1].text', rule: 'must not be blank' }];
  const { hiring } = apiOf(() => new Response(JSON.stringify({ code: 'invalid_request', violations }), { status: 422, headers: { 'Content-Type': 'application/problem+json' } }));

  await assert.rejects(hiring.save('5', 1, emptyPlan()), { code: 'invalid_request', violations });
});

test('each route is asked by its method', async () => {
  const { hiring, requests } = apiOf(({ method }) => (method === 'DELETE' ? noContent() : json({})));

  await hiring.archive('5');
  await hiring.preview('5');
  await hiring.invite('5', { csv: 'Ada,ada@example.com' });
  await hiring.renew('6');
  await hiring.withdraw('6');

  assert.deepEqual(requests.map(({ method, path }) => `${method} ${path}`), ['POST positions/5/archive', 'GET positions/5/plan/preview', 'POST positions/5/invitations', 'POST invitations/6/resend', 'DELETE invitations/6']);
});
