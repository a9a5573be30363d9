import { element } from '../page/create-element.js';
import { dateInWords, lengthInWords } from '../page/formats.js';
import { connectionKey, lengthMs, stateKey } from './archived-interview.js';

/**
 * When, how long, how it ended, and the network path of its audio.
 *
 * @param {HTMLElement} list
 * @param {import('./archived-interview.js').ArchivedInterview} interview
 * @param {import('../page/elements.js').Texts} texts
 * @param {string} language
 */
export function showFacts(list, interview, texts, language) {
  const ms = lengthMs(interview);
  const { key, by } = connectionKey(interview);
  const facts = [
    ['record.fact.owner', interview.owner],
    ['record.fact.date', dateInWords(interview.createdAt, language)],
    ['record.fact.length', ms === undefined ? undefined : lengthInWords(ms, language)],
    ['record.fact.state', texts(stateKey(interview))],
    ['record.fact.connection', texts(key, by)],
  ];
  list.replaceChildren(
    ...facts.flatMap(([name, value]) => (value ? [element('div', {}, [element('dt', {}, [texts(name ?? '')]), element('dd', { dir: 'auto' }, [value])])] : [])),
  );
}
