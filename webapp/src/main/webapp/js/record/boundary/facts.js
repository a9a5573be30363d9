import { connectionKey, lengthMs, stateKey } from '../entity/kept-interview.js';
import { dateInWords, lengthInWords } from '../entity/words.js';
import { element } from './making.js';

/**
 * When, how long, how it ended, and how its audio travelled.
 *
 * @param {HTMLElement} list
 * @param {import('../entity/kept-interview.js').Kept} interview
 * @param {import('../../interview/boundary/elements.js').Texts} texts
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
