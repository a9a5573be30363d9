import assert from 'node:assert/strict';
import test from 'node:test';
import { saysRole } from '../../../main/webapp/js/identity/entity/roles.js';

const CLAIMS = ['groups', 'realm_access/roles', 'https://company.example/roles'];
/** @param {unknown} claims */
const token = (claims) => `e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.signature`;

test('a role is found in lists, words and paths', () => {
  for (const claims of [{ groups: ['x', 'recruiter'] }, { groups: 'x recruiter' }, { realm_access: { roles: ['recruiter'] } }, { 'https://company.example/roles': ['recruiter'] }]) {
    assert.equal(saysRole(token(claims), CLAIMS, ['recruiter']), true, JSON.stringify(claims));
  }
});

test('a company may have its own name of it', () => {
  assert.equal(saysRole(token({ groups: ['Persönal'] }), CLAIMS, ['recruiter', 'Persönal']), true);
});

test('any other token says none', () => {
  for (const text of [undefined, '', 'opaque', 'a.b.c', token({}), token(null), token({ groups: ['candidate'], other: ['recruiter'] }), token({ groups: 5 })]) {
    assert.equal(saysRole(text, CLAIMS, ['recruiter']), false, text);
  }
});
