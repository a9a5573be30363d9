import assert from 'node:assert/strict';
import test from 'node:test';
import { NOTES } from '../../main/webapp/js/controls/entity/notes.js';
import { WARNINGS_MIN } from '../../main/webapp/js/client/entity/time-limit.js';
import { OUTCOMES, PHASES } from '../../main/webapp/js/diagnostics/entity/series.js';
import { modules, page, reachesPage, rules, rulesOfAll, styles, tests, textKeys } from './support/house.js';

/** The notices of Conversation and Replies. */
const NOTICES = ['waiting', 'back', 'unheard', 'rate_limit', 'cut_short', 'content_filter', 'reply_failed', 'call_limit'];

const bad = {
  'control and entity do not touch the page': { path: 'call/control/x.js', text: 'document.title = 1;' },
  'control and entity import nothing that touches the page': { path: 'call/control/x.js', text: "import { PageView } from '../../page/failure-view.js';" },
  'entity knows neither control nor boundary': { path: 'call/entity/x.js', text: "import { a } from '../control/a.js';" },
  'control knows no boundary': { path: 'call/control/x.js', text: "import { a } from '../boundary/a.js';" },
  'page, net and failure know no other feature': { path: 'net/x.js', text: "import { a } from '../call/control/a.js';" },
  'imports are relative, for there is no import map': { path: 'call/control/x.js', text: "import { a } from 'oidc-client-ts';" },
  'exports have names': { path: 'call/control/x.js', text: 'export default 1;' },
  'a file has 150 lines at most': { path: 'call/control/x.js', text: '\n'.repeat(151) },
  'a feature is flat, or has boundary, control and entity, nothing else': { path: 'call/helpers/x.js', text: '' },
};

/** @param {string} folder @param {number} count */
const files = (folder, count) => Array.from({ length: count }, (_, i) => ({ path: `${folder}/x${i}.js`, text: '' }));

const badTogether = {
  'there is no cycle between features': [
    [{ path: 'call/x.js', text: "import { a } from '../session/y.js';" }, { path: 'session/y.js', text: "import { a } from '../net/z.js';" }, { path: 'net/z.js', text: "/** @param {import('../call/x.js').A} a */" }],
  ],
  'a feature of eight files and more is not flat, and none is both flat and layered': [files('call', 8), [...files('call', 1), ...files('call/control', 1)]],
  'a folder has 15 files at most': [files('call/control', 16)],
};

for (const [name, broken] of Object.entries(rules)) {
  test(name, () => {
    const all = modules();
    const offenders = all.flatMap((module) => (broken(module, all) ? [`${module.path} ${broken(module, all)}`] : []));

    assert.ok(broken(bad[name], all), 'the rule guards something');
    assert.deepEqual(offenders, []);
  });
}

for (const [name, offenders] of Object.entries(rulesOfAll)) {
  test(name, () => {
    for (const example of badTogether[name]) assert.notDeepEqual(offenders(example), [], 'the rule guards something');
    assert.deepEqual(offenders(modules()), []);
  });
}

test('a folder of tests has 15 files at most', () => {
  const paths = tests().map((path) => ({ path, text: '' }));

  assert.ok(paths.length > 50);
  assert.deepEqual(rulesOfAll['a folder has 15 files at most'](paths), []);
});

test('a module that does not use the page does nothing when it is imported', async () => {
  const before = Object.keys(globalThis);
  const all = modules();
  const inner = all.filter((module) => !reachesPage(module, all));

  for (const { path } of inner) await import(`../../main/webapp/js/${path}`);

  assert.ok(inner.length > 80);
  assert.deepEqual(Object.keys(globalThis), before);
});

test('every element that a module asks for is on the page', () => {
  const asked = modules().flatMap(({ text }) => [...text.matchAll(/byId\('([\w-]+)'\)/g)].map(([, id]) => id));

  assert.ok(asked.length > 15);
  assert.deepEqual(asked.filter((id) => !page().includes(`id="${id}"`)), []);
});

/** Names of the fields that the recruiters' forms mark. @param {string} markup */
const fieldsOf = (markup) => [...markup.matchAll(/data-field="(?:candidates\[0\]\.)?(\w+)"/g)].map(([, field]) => field).concat('text', 'competency', 'rubric', 'followUps', 'mustAsk');

/** Codes that the recruiters' pages have sentences of their own for. @param {{path: string, text: string}[]} all */
const codesOf = (all) => [...(/const OURS = (\[[^\]]+\])/.exec(all.find(({ path }) => path.endsWith('recruiters-page.js'))?.text ?? '')?.[1] ?? '').matchAll(/'(\w+)'/g)].map(([, code]) => code);

test('every text of the page and of its modules is in the resource bundle', () => {
  const keys = textKeys();
  const ofPage = [...page().matchAll(/messages\['([^']+)'\]/g)].map(([, key]) => key);
  const ofModules = modules().flatMap(({ text }) => [...text.matchAll(/#?texts\('([^']+)'/g)].map(([, key]) => key));
  const states = ['idle', 'signed_out', 'ready', 'prepared', 'requesting_microphone', 'connecting', 'none', 'interviewer', 'candidate', 'reconnecting', 'ending', 'ended', 'error'];

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
  record.push(...['none', 'unknown', 'direct', 'relay'].map((way) => `connection.${way}`), ...['owner', 'date', 'length', 'state', 'connection'].map((fact) => `fact.${fact}`), 'notice.erased');
  others.push(...record.map((part) => `record.${part}`));

  const diagnosis = ['microphone', 'api', 'stun', 'relay', 'relay-udp', 'relay-tcp', 'relay-tls', 'loop', 'running'];
  diagnosis.push(...['running', 'passed', 'warned', 'failed', 'skipped'].map((status) => `status.${status}`), ...['passed', 'warned', 'failed', 'skipped'].map((outcome) => `outcome.${outcome}`));
  diagnosis.push(...['slow', 'credential', 'quota', 'open', 'no_nat', 'no_relay', 'loop', 'quality', 'muted', 'microphone_denied', 'microphone_missing', 'microphone_busy', 'browser_unsupported', 'unexpected'].map((advice) => `advice.${advice}`));
  others.push(...diagnosis.map((part) => `diagnosis.${part}`));

  const operations = OUTCOMES.concat('all').map((outcome) => `outcome.${outcome}`);
  operations.push(...PHASES.map((phase) => `phase.${phase}`), ...['unknown', 'none', 'stun'].map((other) => `other.${other}`), ...['outcomes', 'failures', 'vendors', 'pairs', 'nothing'].map((chart) => chart));
  operations.push(...['vendor', 'count', 'failed', 'phase', 'p50', 'p90', 'p99', 'time'].map((column) => `column.${column}`));
  others.push(...operations.map((part) => `operations.${part}`));

  others.push(...NOTES.map((note) => `controls.note.${note}`), ...['good', 'fair', 'poor'].map((rating) => `quality.${rating}`));

  const hiring = ['state.open', 'state.archived', 'renew.of', 'withdraw.of', 'question.up', 'question.down', 'question.remove', 'question.added', 'question.removed', 'question.moved'];
  hiring.push(...['introduction', 'jobFacts', 'language', 'voice', 'minutes', 'added', 'removed', 'question', 'order'].map((change) => `changed.${change}`));
  hiring.push(...['created', 'sent', 'opened', 'started', 'completed', 'expired', 'withdrawn'].map((state) => `invitation.${state}`));
  hiring.push(...['quotes', 'name', 'email', 'language', 'twice', 'many'].map((rule) => `line.${rule}`));
  hiring.push(...fieldsOf(page()).map((field) => `field.${field}`), ...codesOf(modules()).map((code) => `failure.${code}`), 'plan.none', 'plan.version', 'plan.saved', 'newer.mine', 'newer.theirs', 'renew', 'withdraw');
  others.push(...hiring.map((part) => `hiring.${part}`));

  const missing = [...before, ...ofPage, ...ofModules, ...others, ...states.map((state) => `status.${state}`)].filter((key) => !keys.has(key));

  assert.ok(ofPage.length > 25 && ofModules.length > 5);
  assert.deepEqual(missing, []);
});

test('no text is left over', () => {
  const all = page() + modules().map(({ text }) => text).join();
  const built = /^(failure|again|status|step|ended|delivery|warning|way|conversation|job_title|record|diagnosis|microphone|echo|network|unblock|controls|quality|notice|operations|hiring)\./;

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
