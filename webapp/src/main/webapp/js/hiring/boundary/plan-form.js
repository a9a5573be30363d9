import { Failure } from '../../failure/failure.js';
import { byId, setText } from '../../page/elements.js';
import { dateInWords } from '../../page/formats.js';
import { differences, emptyPlan, isSame, planOf } from '../entity/plan.js';
import { chooseLanguage, offerLanguages } from './languages.js';
import { Newer, showChanges } from './newer-version.js';
import { QuestionList } from './question-list.js';

/** @typedef {import('../entity/plan.js').Plan} Plan */

const TEXTS = /** @type {const} */ (['introduction', 'jobFacts', 'voice']);

/** The plan of a position: its form, its versions as far as this page has seen them, its preview. */
export class PlanForm {
  #form = byId('plan');
  #note = byId('plan-note');
  #questions;
  #page;
  #id = '';
  #version = 0;
  #saved = emptyPlan();
  #newer;

  /** @param {import('./recruiters-page.js').RecruitersPage} page */
  constructor(page) {
    this.#page = page;
    this.#questions = new QuestionList(page.texts, () => this.#changed());
    this.#newer = new Newer('plan-newer', { texts: page.texts, language: page.language, mine: () => this.#act(() => this.#save()), theirs: (plan) => this.#fill(/** @type {Plan} */ (plan)), read: () => this.#read() });
    offerLanguages(this.#select('plan-language'));
    this.#form.addEventListener('submit', (event) => (event.preventDefault(), void this.#act(() => this.#save())));
    this.#form.addEventListener('input', () => this.#changed());
    byId('preview').addEventListener('click', () => void this.#act(() => this.#preview()));
    addEventListener('beforeunload', (event) => this.isChanged() && event.preventDefault());
  }

  isChanged() {
    return !byId('plan-card').hidden && Boolean(this.#id) && !isSame(this.#read(), this.#saved);
  }

  /** @param {string} id of the position @param {boolean} open an archived one is only read */
  async load(id, open) {
    this.#id = id;
    try {
      this.#take(await this.#page.hiring.plan(id));
    } catch (error) {
      if (Failure.from(error).code !== 'plan_not_found') throw error;
      this.#fill(this.#saved);
      this.#show('hiring.plan.none');
    }
    byId('plan-fields').toggleAttribute('disabled', !open);
    byId('save-plan').hidden = !open;
  }

  /** @param {() => Promise<unknown>} action */
  #act(action) {
    return this.#page.act(this.#form, this.#note, action);
  }

  async #save() {
    const plan = this.#read();
    const [base, before] = [this.#saved, this.#version];
    try {
      const saved = await this.#page.hiring.save(this.#id, this.#version, plan);
      this.#take(saved);
      this.#newer.close();
      showChanges(byId('plan-changes'), before ? differences(base, this.#saved) : [], this.#page.texts);
      setText(byId('plan-done'), this.#page.texts('hiring.plan.saved', String(saved.version)));
    } catch (error) {
      if (Failure.from(error).code !== 'precondition_failed') throw error;
      const newer = await this.#page.hiring.plan(this.#id);
      this.#version = newer.version;
      this.#saved = planOf(newer);
      this.#newer.show(newer, this.#saved, differences(base, this.#saved));
    }
  }

  /** What is saved is what the interviewer is sent. */
  async #preview() {
    const { instructions, voice, language, minutes, model } = await this.#page.hiring.preview(this.#id);
    const { texts } = this.#page;
    setText(byId('preview-facts'), [texts('hiring.preview.facts', String(minutes), voice, model), language ?? ''].join(' ').trim());
    setText(byId('preview-text'), instructions);
    byId('preview-shown').hidden = false;
    byId('preview-heading').focus();
  }

  /** @param {import('../control/hiring-api.js').Version & object} answer */
  #take(answer) {
    this.#version = answer.version;
    this.#saved = planOf(answer);
    this.#fill(this.#saved);
    this.#show('hiring.plan.version', String(answer.version), dateInWords(answer.createdAt, this.#page.language));
    byId('preview').hidden = false;
  }

  /** @param {string} key @param {string[]} values */
  #show(key, ...values) {
    setText(byId('plan-version'), this.#page.texts(key, ...values));
    this.#changed();
  }

  #changed() {
    const changed = this.isChanged();
    setText(byId('plan-unsaved'), changed ? this.#page.texts('hiring.unsaved') : '');
    if (changed) setText(byId('plan-done'), '');
  }

  /** @param {Plan} plan */
  #fill(plan) {
    for (const name of TEXTS) this.#field(name).value = plan[name];
    this.#field('minutes').value = String(plan.minutes);
    chooseLanguage(this.#select('plan-language'), plan.language);
    this.#questions.show(plan.questions);
    this.#changed();
  }

  /** @returns {Plan} */
  #read() {
    const [introduction, jobFacts, voice] = TEXTS.map((name) => this.#field(name).value.trim());
    return { introduction, jobFacts, language: this.#select('plan-language').value, voice, minutes: Number(this.#field('minutes').value), questions: this.#questions.read() };
  }

  /** @param {string} name @returns {HTMLInputElement} */
  #field = (name) => /** @type {HTMLInputElement} */ (this.#form.querySelector(`[data-field=${name}]`));
  /** @param {string} id */
  #select = (id) => /** @type {HTMLSelectElement} */ (byId(id));
}
