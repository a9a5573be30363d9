import assert from 'node:assert/strict';
import test from 'node:test';
import { NOTES } from '../../main/webapp/js/controls/entity/notes.js';
import { WARNINGS_MIN } from '../../main/webapp/js/interview/entity/time-limit.js';
import { OUTCOMES, PHASES } from '../../main/webapp/js/operations/entity/series.js';
import { modules, page, rules, styles, textKeys } from './support/house.js';

/** What the candidate is told by Talk and Replies. */
const NOTICES = ['waiting', 'back', 'unheard', 'rate_limit', 'cut_short', 'content_filter', 'reply_failed', 'call_limit'];

const bad = {
  'only boundary touches the page': { path: 'call/control/x.js', text: 'document.title = 1;' },
  'entity knows neither control nor boundary': { path: 'call/entity/x.js', text: "import { a } from '../control/a.js';" },
  'control knows no boundary': { path: 'call/control/x.js', text: "import { a } from '../boundary/a.js';" },
  'imports are relative, for there is no import map': { path: 'call/control/x.js', text: "import { a } from 'oidc-client-ts';" },
  'exports have names': { path: 'call/control/x.js', text: 'export default 1;' },
  'a file has 150 lines at most': { path: 'call/control/x.js', text: '\n'.repeat(151) },
  'a feature has boundary, control and entity, nothing else': { path: 'call/x.js', text: '' },
};

for (const [name, broken] of Object.entries(rules)) {
  test(name, () => {
    const offenders = modules().flatMap((module) => (broken(module) ? [`${module.path} ${broken(module)}`] : []));

    assert.ok(broken(bad[name]), 'the rule guards something');
    assert.deepEqual(offenders, []);
  });
}

test('nothing of control and entity runs when it is imported', async () => {
  const before = Object.keys(globalThis);
  const inner = modules().filter(({ path }) => !path.includes('/boundary/'));

  for (const { path } of inner) await import(`../../main/webapp/js/${path}`);

  assert.ok(inner.length > 15);
  assert.deepEqual(Object.keys(globalThis), before);
});

test('every element that a module asks for is on the page', () => {
  const asked = modules().flatMap(({ text }) => [...text.matchAll(/byId\('([\w-]+)'\)/g)].map(([, id]) => id));

  assert.ok(asked.length > 15);
  assert.deepEqual(asked.filter((id) => !page().includes(`id="${id}"`)), []);
});

test('every text of the page and of its modules is in the resource bundle', () => {
  const keys = textKeys();
  const ofPage = [...page().matchAll(/messages\['([^']+)'\]/g)].map(([, key]) => key);
  const ofModules = modules().flatMap(({ text }) => [...text.matchAll(/#?texts\('([^']+)'/g)].map(([, key]) => key));
  const states = ['idle', 'signed_out', 'ready', 'prepared', 'requesting_microphone', 'connecting', 'nobody', 'interviewer', 'candidate', 'reconnecting', 'ending', 'ended', 'error'];

  const endings = ['candidate', 'time_limit', 'abandoned', 'elsewhere', 'erased', 'moved'].flatMap((by) => [`ended.${by}`, `ended.heading.${by}`]);
  const others = [...endings, ...['saved', 'pending', 'lost'].map((delivery) => `delivery.${delivery}`), ...WARNINGS_MIN.map((minutes) => `warning.${minutes}`), 'failure.wait', 'failure.later', 'again.active', 'again.other_times', ...NOTICES.map((notice) => `notice.${notice}`)];


  const before = ['listening', 'silent', 'quiet', 'clipped', 'good', 'unplugged'].map((finding) => `microphone.${finding}`);
  before.push(...['recording', 'playing', 'done', 'failed'].map((phase) => `echo.${phase}`));
  before.push(...['good', 'relay', 'blocked', 'unreachable'].map((network) => `network.${network}`));
  before.push(...['chromium', 'firefox', 'safari', 'phone', 'other'].map((browser) => `unblock.${browser}`));

  const record = ['created', 'exchanging', 'connecting', 'live'].map((state) => `state.${state}`);
  record.push(...['completed', 'abandoned', 'expired', 'failed', 'time_limit', 'erased'].map((reason) => `end.${reason}`));
  record.push(...['none', 'unasked', 'slow', 'pending', 'failed', 'failed_for_good', 'nothing', 'ask', 'again', 'look', 'strength', 'improvement'].map((part) => `feedback.${part}`));
  record.push(...['motivation', 'experience', 'skills', 'problem_solving', 'teamwork'].map((topic) => `topic.${topic}`));
  record.push(...['none', 'untold', 'direct', 'relay'].map((way) => `connection.${way}`), ...['owner', 'date', 'length', 'state', 'connection'].map((fact) => `fact.${fact}`), 'notice.erased');
  others.push(...record.map((part) => `record.${part}`));

  const diagnosis = ['microphone', 'api', 'stun', 'relay', 'relay-udp', 'relay-tcp', 'relay-tls', 'loop', 'running'];
  diagnosis.push(...['running', 'passed', 'warned', 'failed', 'skipped'].map((status) => `status.${status}`), ...['passed', 'warned', 'failed', 'skipped'].map((outcome) => `outcome.${outcome}`));
  diagnosis.push(...['slow', 'credential', 'quota', 'open', 'no_nat', 'no_relay', 'loop', 'quality', 'muted', 'microphone_denied', 'microphone_missing', 'microphone_busy', 'browser_unsupported', 'unforeseen'].map((advice) => `advice.${advice}`));
  others.push(...diagnosis.map((part) => `diagnosis.${part}`));

  const operations = OUTCOMES.concat('all').map((outcome) => `outcome.${outcome}`);
  operations.push(...PHASES.map((phase) => `phase.${phase}`), ...['untold', 'none', 'stun'].map((other) => `other.${other}`), ...['outcomes', 'failures', 'vendors', 'pairs', 'nothing'].map((chart) => chart));
  operations.push(...['vendor', 'count', 'failed', 'phase', 'p50', 'p90', 'p99', 'time'].map((column) => `column.${column}`));
  others.push(...operations.map((part) => `operations.${part}`));

  others.push(...NOTES.map((note) => `controls.note.${note}`), ...['good', 'fair', 'poor'].map((rating) => `quality.${rating}`));

  const missing = [...before, ...ofPage, ...ofModules, ...others, ...states.map((state) => `status.${state}`)].filter((key) => !keys.has(key));

  assert.ok(ofPage.length > 25 && ofModules.length > 5);
  assert.deepEqual(missing, []);
});

test('no text is left over', () => {
  const all = page() + modules().map(({ text }) => text).join();
  const built = /^(failure|again|status|step|ended|delivery|warning|way|conversation|job_title|record|diagnosis|microphone|echo|network|unblock|controls|quality|notice|operations)\./;

  assert.deepEqual([...textKeys()].filter((key) => !built.test(key) && !all.includes(`'${key}'`)), []);
});

test('the page has no inline script, style or handler, and asks no other host', () => {
  assert.doesNotMatch(page(), /<script(?![^>]*\bsrc=)|<style| style=| on[a-z]+=|(src|href)="(https?:)?\/\//);
});

const PHYSICAL = /[^-\w](?:(?:margin|padding|border)-(?:left|right)(?:-[a-z]+)?|left|right|(?:text-align|float|clear): *(?:left|right)|border-(?:top|bottom)-(?:left|right)-radius) *[:;}]/;

test('no style knows left from right, for some languages begin at the right', () => {
  const offenders = styles().flatMap(({ path, text }) => (PHYSICAL.test(text.replaceAll(/\/\*[^]*?\*\//g, '')) ? [path] : []));

  for (const bad of ['{ margin-left: 1px', '{ left: 0', ' text-align: right;', '{ border-top-left-radius: 1px']) assert.match(bad, PHYSICAL);
  assert.ok(styles().length >= 3);
  assert.deepEqual(offenders, []);
});
