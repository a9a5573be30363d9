import { byId, setText } from '../../page/elements.js';

/** Which language the interviewer speaks: the invitation's, else the candidate's choice. */
export class InterviewLanguage {
  #select = /** @type {HTMLSelectElement} */ (byId('interview-language'));
  #texts;

  /** @param {import('../../page/elements.js').Texts} texts */
  constructor(texts) {
    this.#texts = texts;
  }

  /**
   * @param {string | undefined} given by the invitation: then there is nothing to choose
   * @param {string | undefined} usual the company's; without it the page's own comes first
   */
  show(given, usual) {
    const first = given ?? (usual || document.documentElement.lang);
    if (![...this.#select.options].some(({ value }) => value === first)) this.#select.add(new Option(nameOf(first), first));
    this.#select.value = first;
    byId('interview-language-field').hidden = Boolean(given);
    setText(byId('interview-language-given'), given ? this.#texts('interview_language.given', nameOf(given)) : '');
  }

  /** @returns {string} BCP 47 */
  read() {
    return this.#select.value;
  }
}

/** In the page's language: `Brazilian Portuguese`. @param {string} tag BCP 47 */
const nameOf = (tag) => new Intl.DisplayNames(document.documentElement.lang, { type: 'language' }).of(tag) ?? tag;
