import { pause } from '../../net/deadline.js';
import { jitter, loss, median } from '../entity/stream-quality.js';

const ECHOES = 10;
/** Opus in a call: a packet every 20 ms, of about 160 bytes. */
const PACKETS = 150;
const EVERY_MS = 20;
const BYTES = 160;
/** How long the last packets are waited for. */
const LATE_MS = 1_000;
const BULK = 256 * 1024;
const CHUNK = 16 * 1024;

/**
 * How long an echo takes, in milliseconds.
 *
 * @param {RTCDataChannel} near @param {RTCDataChannel} far @param {AbortSignal} signal
 */
export async function roundTrip(near, far, signal) {
  far.onmessage = ({ data }) => far.send(data);
  const times = [];
  for (let i = 0; i < ECHOES; i++) {
    const began = performance.now();
    near.send(String(i));
    await next(near, signal);
    times.push(performance.now() - began);
  }
  return median(times);
}

/** Kilobits a second, one way. @param {RTCDataChannel} near @param {RTCDataChannel} far @param {AbortSignal} signal */
export async function throughput(near, far, signal) {
  let left = BULK;
  const began = performance.now();
  const whole = new Promise((resolve) => (far.onmessage = ({ data }) => (left -= data.byteLength) <= 0 && resolve(undefined)));
  for (let sent = 0; sent < BULK; sent += CHUNK) near.send(new Uint8Array(CHUNK));
  await Promise.race([whole, ended(signal)]);
  return (BULK * 8) / (performance.now() - began);
}

/**
 * Loss and jitter of packets without retransmission, at a call's pace.
 *
 * @param {RTCDataChannel} near @param {RTCDataChannel} far @param {AbortSignal} signal
 */
export async function quality(near, far, signal) {
  const arrivals = /** @type {import('../entity/stream-quality.js').Arrival[]} */ ([]);
  far.onmessage = ({ data }) => {
    const view = new DataView(data);
    arrivals.push({ sent: view.getUint32(0), sentAtMs: view.getFloat64(4), arrivedAtMs: performance.now() });
  };
  for (let i = 0; i < PACKETS && !signal.aborted; i++) {
    const packet = new DataView(new ArrayBuffer(BYTES));
    packet.setUint32(0, i);
    packet.setFloat64(4, performance.now());
    near.send(packet.buffer);
    await pause(EVERY_MS, signal);
  }
  const until = performance.now() + LATE_MS;
  while (arrivals.length < PACKETS && performance.now() < until && !signal.aborted) await pause(EVERY_MS, signal);
  return { loss: loss(PACKETS, arrivals.length), jitterMs: jitter(arrivals) };
}

/** @param {RTCDataChannel} channel @param {AbortSignal} signal */
const next = (channel, signal) => Promise.race([new Promise((resolve) => channel.addEventListener('message', resolve, { once: true })), ended(signal)]);

/** @param {AbortSignal} signal @returns {Promise<never>} */
function ended(signal) {
  return new Promise((_, reject) => (signal.aborted ? reject(signal.reason) : signal.addEventListener('abort', () => reject(signal.reason), { once: true })));
}
