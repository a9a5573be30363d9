/**
 * A plan as the form holds it; texts that are missing are empty.
 *
 * @typedef {{text: string, competency: string, rubric: string, followUps: number, mustAsk: boolean}} Question
 * @typedef {{introduction: string, jobFacts: string, language: string, voice: string, minutes: number, questions: Question[]}} Plan
 */

export const MOST_QUESTIONS = 12;
const TEXTS = /** @type {const} */ (['introduction', 'jobFacts', 'language', 'voice']);

/** @returns {Question} */
export const emptyQuestion = () => ({ text: '', competency: '', rubric: '', followUps: 1, mustAsk: true });

/** @returns {Plan} */
export const emptyPlan = () => ({ introduction: '', jobFacts: '', language: '', voice: '', minutes: 20, questions: [emptyQuestion()] });

/** @param {any} plan as the server answers it @returns {Plan} */
export function planOf({ introduction, jobFacts, language, voice, minutes, questions }) {
  return {
    introduction: introduction ?? '',
    jobFacts: jobFacts ?? '',
    language: language ?? '',
    voice: voice ?? '',
    minutes,
    questions: questions.map((/** @type {any} */ each) => ({ text: each.text, competency: each.competency ?? '', rubric: each.rubric ?? '', followUps: each.followUps, mustAsk: each.mustAsk })),
  };
}

/** As the server takes it: what is empty is left out. @param {Plan} plan */
export const requestOf = (plan) => ({ ...filled(plan), questions: plan.questions.map(filled) });

/** @param {object} object */
const filled = (object) => Object.fromEntries(Object.entries(object).filter(([, value]) => value !== ''));

/** @template T @param {T[]} list @param {number} from @param {number} to @returns {T[]} the same list where one of the two is not there */
export function moved(list, from, to) {
  if (!(from in list) || !(to in list)) return list;
  const others = list.filter((_, i) => i !== from);
  return [...others.slice(0, to), list[from], ...others.slice(to)];
}

/** @param {Plan} one @param {Plan} other */
export const isSame = (one, other) => JSON.stringify(one) === JSON.stringify(other);

/**
 * What another version says otherwise, as keys and what fills them.
 *
 * @param {Plan} before
 * @param {Plan} after
 * @returns {{key: string, by: string}[]}
 */
export function differences(before, after) {
  const texts = [...TEXTS, /** @type {const} */ ('minutes')].filter((name) => before[name] !== after[name]).map((name) => ({ key: `hiring.changed.${name}`, by: '' }));
  return [...texts, ...ofQuestions(before.questions, after.questions)];
}

/** A question is the same one while its text is, or while it is the only one at its number that is not elsewhere. @param {Question[]} before @param {Question[]} after */
function ofQuestions(before, after) {
  const place = (/** @type {Question[]} */ list, /** @type {Question} */ { text }) => list.findIndex((each) => each.text === text);
  const stays = (/** @type {number} */ i) => Boolean(before[i] && after[i]) && place(after, before[i]) < 0 && place(before, after[i]) < 0;
  const pair = (/** @type {Question} */ question, /** @type {number} */ i) => (stays(i) ? before[i] : before[place(before, question)]);
  const found = after.flatMap((question, i) => {
    const earlier = pair(question, i);
    if (!earlier) return [{ key: 'hiring.changed.added', by: String(i + 1) }];
    return JSON.stringify(earlier) === JSON.stringify(question) ? [] : [{ key: 'hiring.changed.question', by: String(i + 1) }];
  });
  const gone = before.flatMap((question, i) => (place(after, question) < 0 && !stays(i) ? [{ key: 'hiring.changed.removed', by: String(i + 1) }] : []));
  const kept = (/** @type {Question[]} */ list, /** @type {Question[]} */ other) => list.filter((each) => place(other, each) >= 0).map(({ text }) => text).join('\n');
  const order = kept(before, after) === kept(after, before) ? [] : [{ key: 'hiring.changed.order', by: '' }];
  return [...found, ...gone, ...order];
}
