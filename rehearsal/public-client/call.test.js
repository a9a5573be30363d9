import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { chromium } from 'playwright-core';
import { emulator } from './emulator.js';
import { page as serve } from './page.js';

const ARGUMENTS = [
  '--no-sandbox',
  '--allow-loopback-in-peer-connection',
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
  '--autoplay-policy=no-user-gesture-required',
];
const LIMIT_MS = 30_000;
let provider;
let origin;
let browser;
let page;

before(async () => {
  provider = await emulator();
  origin = await serve();
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
  browser = await chromium.launch({ executablePath, args: ARGUMENTS });
  page = await browser.newPage();
  page.setDefaultTimeout(LIMIT_MS);
  await page.goto(origin.url);
});

after(async () => {
  await browser?.close();
  origin?.close();
  provider?.close();
});

test('an unmodified public client of the GA API holds a call with the emulator', async () => {
  await connect(await clientSecret());
  await arrived('session.created');
  await arrived('session.updated');

  await page.evaluate(() => call.transport.sendEvent({ type: 'response.create' }));
  await arrived('output_audio_buffer.stopped');
  const greeting = await page.evaluate(() => spoken().join(''));
  assert.match(greeting, /^Hello.*Clock & Watch Maker/);
  const received = await page.evaluate(() => inbound(call.transport));
  assert.ok(received.totalAudioEnergy > 0.01, `audio energy ${received.totalAudioEnergy}`);
  assert.ok(received.packetsReceived > 100, `packets ${received.packetsReceived}`);
  assert.equal(received.packetsLost, 0);

  await page.evaluate(() => call.microphone.speak(1500));
  await arrived('conversation.item.input_audio_transcription.completed');
  await page.waitForFunction(() => spoken().join('').includes('first question'));
  await page.evaluate(() => call.session.interrupt());
  await arrived('output_audio_buffer.cleared');
  assert.equal(await lastStatus(), 'cancelled');

  assert.deepEqual(await page.evaluate(() => call.errors), []);
  assert.deepEqual(await history(), ['assistant', 'user', 'assistant']);
});

test('the call is over for the client when the API hangs up', async () => {
  const id = await page.evaluate(() => call.transport.callId);
  const answer = await api(`/realtime/calls/${id}/hangup`, {});

  assert.equal(answer.status, 200);
  await page.waitForFunction(() => call.transport.status === 'disconnected');
});

async function clientSecret() {
  const session = { type: 'realtime', model: 'gpt-realtime-2.1' };
  const answer = await api('/realtime/client_secrets', { session });
  return (await answer.json()).value;
}

function api(path, body) {
  return fetch(provider.url + path, {
    method: 'POST',
    headers: { authorization: `Bearer ${provider.key}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(LIMIT_MS),
  });
}

function connect(secret) {
  return page.evaluate(
    async ([url, key]) => {
      const candidate = await import('/candidate.js');
      globalThis.inbound = candidate.inbound;
      globalThis.call = await candidate.connect(url, key);
      globalThis.spoken = () =>
        call.events
          .filter((event) => event.type === 'response.output_audio_transcript.delta')
          .map((event) => event.delta);
    },
    [`${provider.url}/realtime/calls`, secret],
  );
}

function arrived(type) {
  return page.waitForFunction(
    (wanted) => call.events.some((event) => event.type === wanted),
    type,
  );
}

function lastStatus() {
  return page.evaluate(
    () => call.events.findLast((event) => event.type === 'response.done').response.status,
  );
}

function history() {
  return page.evaluate(() => call.session.history.map((item) => item.role));
}
