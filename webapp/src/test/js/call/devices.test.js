import assert from 'node:assert/strict';
import test from 'node:test';
import { openMicrophone } from '../../../main/webapp/js/call/control/microphone.js';
import { ChosenMicrophone, microphones, onDevicesChanged, preferring } from '../../../main/webapp/js/call/control/devices.js';

const device = (kind, deviceId, label = deviceId) => ({ kind, deviceId, label, groupId: 'g' });

function memory(kept = {}) {
  return { kept, getItem: (key) => kept[key] ?? null, setItem: (key, value) => void (kept[key] = value), removeItem: (key) => delete kept[key] };
}

/** Devices that remember how they were asked. */
function asked(answer = async () => 'stream') {
  const devices = { constraints: [], getUserMedia: async (wish) => (devices.constraints.push(wish), answer()) };
  return devices;
}

test('lists every microphone once, and nothing else', async () => {
  const all = [device('audioinput', 'default', 'Default - Headset'), device('audioinput', 'h', 'Headset'), device('videoinput', 'c'), device('audiooutput', 'o'), device('audioinput', 'l', 'Laptop')];

  const list = await microphones({ enumerateDevices: async () => all });

  assert.deepEqual(list, [{ deviceId: 'h', label: 'Headset' }, { deviceId: 'l', label: 'Laptop' }]);
});

test('a browser that cannot list them has none to choose from', async () => {
  assert.deepEqual(await microphones(undefined), []);
  assert.deepEqual(await microphones({ enumerateDevices: async () => Promise.reject(new Error('no')) }), []);
});

test('reports devices that are plugged in or unplugged, until it is stopped', () => {
  const devices = new EventTarget();
  const over = new AbortController();
  let changes = 0;

  onDevicesChanged(devices, () => changes++, over.signal);
  devices.dispatchEvent(new Event('devicechange'));
  over.abort();
  devices.dispatchEvent(new Event('devicechange'));

  assert.equal(changes, 1);
});

test('the chosen microphone is asked for, also the next time, and only its id is kept', async () => {
  const kept = memory();
  new ChosenMicrophone(kept).choose('h');

  const devices = asked();
  await openMicrophone(preferring(devices, new ChosenMicrophone(kept)));

  assert.deepEqual(Object.values(kept.kept), ['h']);
  assert.deepEqual(devices.constraints[0].audio.deviceId, { exact: 'h' });
  assert.equal(devices.constraints[0].audio.echoCancellation, true);
});

test('without a choice the browser chooses', async () => {
  const devices = asked();

  await openMicrophone(preferring(devices, new ChosenMicrophone(memory())));

  assert.equal('deviceId' in devices.constraints[0].audio, false);
  assert.equal(preferring(undefined, new ChosenMicrophone(memory())), undefined);
});

test('a chosen one that cannot be opened is cleared, so that the next try is for any', async () => {
  const kept = memory();
  const chosen = new ChosenMicrophone(kept);
  chosen.choose('busy');

  await assert.rejects(openMicrophone(preferring(asked(() => Promise.reject(new DOMException('no', 'NotReadableError'))), chosen)), { kind: 'microphone_busy' });

  assert.equal(chosen.deviceId, undefined);
  assert.deepEqual(kept.kept, {});
});

test('one that is gone is no failure: the browser gives another', async () => {
  const kept = memory();
  const chosen = new ChosenMicrophone(kept);
  chosen.choose('at home');
  const overconstrained = Object.assign(new Error('no'), { name: 'OverconstrainedError' });
  const devices = { getUserMedia: async ({ audio }) => (audio.deviceId ? Promise.reject(overconstrained) : 'another') };

  assert.equal(await openMicrophone(preferring(devices, chosen)), 'another');
  assert.equal(chosen.deviceId, 'at home', 'it may be there the next time');
});

test('one that was named is asked for by name', async () => {
  const devices = asked();

  await openMicrophone(devices, 'h');

  assert.deepEqual(devices.constraints[0].audio.deviceId, { exact: 'h' });
});

test('a browser without memory has a choice all the same', () => {
  const refusing = () => {
    throw new DOMException('no', 'SecurityError');
  };
  const chosen = new ChosenMicrophone({ getItem: refusing, setItem: refusing, removeItem: refusing });

  chosen.choose('h');

  assert.equal(chosen.deviceId, 'h');
});
