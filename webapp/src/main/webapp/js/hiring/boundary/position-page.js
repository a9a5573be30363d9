import { byId, setText } from '../../page/elements.js';
import { asked } from '../entity/position-id.js';
import { InvitationsView } from './invitations-view.js';
import { PlanForm } from './plan-form.js';
import { RecruitersPage } from './recruiters-page.js';
import { TermsForm } from './terms-form.js';

/** One position: its plan, its invitations, what is said of it. */
class PositionPage {
  #shell = new RecruitersPage(() => this.#load());
  #plan = new PlanForm(this.#shell);
  #invitations = new InvitationsView(this.#shell);
  #terms = new TermsForm(this.#shell, (position) => void this.#show(position));

  async open() {
    await this.#shell.open();
  }

  async #load() {
    const id = asked(location.search);
    if (!id) return this.#shell.missing('hiring.failure.position_not_found');
    const position = await this.#shell.hiring.position(id);
    const open = position.state === 'open';
    await Promise.all([this.#plan.load(id, open), this.#invitations.load(id, open)]);
    this.#terms.take(position);
    this.#shell.show('ready');
  }

  /** @param {import('../control/hiring-api.js').Position} position */
  #show({ title, company = '', state }) {
    const { texts } = this.#shell;
    const archived = state === 'archived';
    setText(byId('position-title'), title);
    setText(byId('position-company'), company);
    document.title = title;
    byId('archived').hidden = !archived;
    byId('inviting').hidden = archived;
    setText(byId('archived'), archived ? texts('hiring.archived') : '');
    if (!archived) return;
    byId('save-plan').hidden = true;
    byId('plan-fields').setAttribute('disabled', '');
  }
}

void new PositionPage().open();
