import assert from 'node:assert/strict';
import test from 'node:test';
import { closeMicrophone, openMicrophone } from '../../../main/webapp/js/call/control/microphone.js';
import { fakeMicrophone } from '../support/fakes.js';

const refusing = (name) => ({ getUserMedia: async () => Promise.reject(new DOMException('no', name)) });

test('asks for cleaned speech and nothing else', async () => {
  let asked;
  await openMicrophone({ getUserMedia: async (wish) => (asked = wish) });

  assert.equal(asked.video, undefined);
  assert.equal(asked.audio.echoCancellation, true);
});

test('each refusal has its name', async () => {
  const names = { NotAllowedError: 'microphone_denied', SecurityError: 'microphone_denied', NotFoundError: 'microphone_missing', NotReadableError: 'microphone_busy', OddError: 'unexpected' };
  for (const [name, kind] of Object.entries(names)) await assert.rejects(openMicrophone(refusing(name)), { kind });
});

test('a page served insecurely has no devices', async () => {
  await assert.rejects(openMicrophone(undefined), { kind: 'browser_unsupported' });
});

test('closing releases it', () => {
  const microphone = fakeMicrophone();

  closeMicrophone(microphone);

  assert.equal(microphone.track.readyState, 'ended');
});
