import { SignedInPage } from '../../identity/boundary/signed-in-page.js';
import { json } from '../../net/answer.js';
import { element } from '../../page/create-element.js';
import { download } from '../../page/download.js';
import { byId, setText } from '../../page/elements.js';
import { Diagnosis } from '../control/diagnosis.js';
import { worst } from '../entity/finding.js';
import { report, text } from '../entity/report.js';
import { ChecksView } from './checks-view.js';
import { tone } from './tone.js';

/** Finds out from where the candidate sits why a call would not work. */
class DiagnosticsPage {
  #shell = new SignedInPage(async () => this.#shell.show('ready'));
  #view = new ChecksView(this.#shell.texts);
  #running = false;

  async open() {
    /** @param {string} id @param {() => Promise<unknown>} action */
    const on = (id, action) => byId(id).addEventListener('click', () => void this.#shell.attempt(action, (problem) => setText(byId('action-note'), problem)));
    on('run', () => this.#run());
    on('copy', async () => (await navigator.clipboard.writeText(this.#text()), this.#say('diagnosis.copied')));
    on('save', async () => download({ name: 'vocahire-diagnosis.txt', content: new Blob([this.#text()], { type: 'text/plain' }) }));
    on('send', () => this.#send());
    await this.#shell.open();
  }

  async #run() {
    if (this.#running) return;
    this.#running = true;
    this.#view.clear();
    this.#say();
    byId('actions').hidden = true;
    delete byId('records').dataset.outcome;
    byId('run').setAttribute('aria-disabled', 'true');
    try {
      await this.#diagnosis().run(this.#shell.signal);
      this.#finished();
    } finally {
      this.#running = false;
      byId('run').setAttribute('aria-disabled', 'false');
    }
  }

  #diagnosis() {
    return new Diagnosis(
      {
        devices: navigator.mediaDevices,
        connect: (configuration) => new RTCPeerConnection(configuration),
        tone,
        ask: async (signal) => json(await this.#shell.api.send('GET', 'diagnostic/webrtc-test', { signal, withinMs: 60_000 })),
      },
      {
        began: (check) => this.#view.began(check),
        found: (check, finding) => this.#view.found(check, finding),
        server: (checks) => checks.forEach((check) => this.#view.server(check)),
      },
    );
  }

  #finished() {
    const outcome = worst(this.#view.lines.map(({ status }) => status));
    byId('records').dataset.outcome = outcome;
    setText(byId('progress'), this.#shell.texts(`diagnosis.outcome.${outcome}`));
    byId('actions').hidden = false;
  }

  #text() {
    return text(navigator.userAgent, new Date(), this.#view.lines);
  }

  async #send() {
    const body = report(navigator.userAgent, this.#view.lines);
    const { code } = await json(await this.#shell.api.send('POST', 'diagnostic/reports', { body, signal: this.#shell.signal }));
    const [before, after] = this.#shell.texts('diagnosis.sent', '\n').split('\n');
    this.#say();
    byId('done').append(before, element('bdi', { class: 'code' }, [`${code.slice(0, 4)}-${code.slice(4)}`]), after);
  }

  /** @param {string} [key] @param {string[]} values */
  #say(key, ...values) {
    setText(byId('action-note'), '');
    setText(byId('done'), key ? this.#shell.texts(key, ...values) : '');
  }
}

void new DiagnosticsPage().open();
