/** A data channel and a peer connection whose states a test sets; Node has no WebRTC. */
class FakeChannel extends EventTarget {
  readyState = 'connecting';
  sent = [];

  constructor(label) {
    super();
    this.label = label;
  }

  become(state) {
    this.readyState = state;
    this.dispatchEvent(new Event(state === 'open' ? 'open' : 'close'));
  }

  receive(event) {
    this.dispatchEvent(Object.assign(new Event('message'), { data: typeof event === 'string' ? event : JSON.stringify(event) }));
  }

  send(text) {
    this.sent.push(JSON.parse(text));
  }

  close() {
    this.readyState = 'closed';
  }
}

export class FakeConnection extends EventTarget {
  connectionState = 'new';
  iceConnectionState = 'new';
  iceGatheringState = 'gathering';
  localDescription = null;
  closed = 0;
  /** What `getStats` returns, by id. */
  stats = new Map();

  /** @param {object} [configuration] */
  constructor(configuration = {}) {
    super();
    this.configuration = configuration;
  }

  createDataChannel(label) {
    return (this.channel = new FakeChannel(label));
  }

  addTransceiver(track, init) {
    const sender = { track, replaceTrack: async (other) => void (sender.track = other) };
    return (this.transceiver = { track, sender, ...init });
  }

  async createOffer() {
    return { type: 'offer', sdp: 'v=0 offer' };
  }

  async setLocalDescription(description) {
    this.localDescription = description;
  }

  setConfiguration(configuration) {
    this.configuration = configuration;
  }

  async getStats() {
    return this.stats;
  }

  async setRemoteDescription(description) {
    if (description.sdp === 'nonsense') throw new DOMException('no', 'InvalidAccessError');
    this.remoteDescription = description;
    this.onAnswered?.();
  }

  become(connectionState, iceConnectionState = connectionState) {
    Object.assign(this, { connectionState, iceConnectionState });
    this.dispatchEvent(new Event('connectionstatechange'));
  }

  /** Connected, channel open. */
  up() {
    this.become('connected');
    this.channel.become('open');
  }

  track(stream) {
    this.dispatchEvent(Object.assign(new Event('track'), { streams: [stream], track: {} }));
  }

  close() {
    this.closed++;
    this.connectionState = 'closed';
  }
}

export function fakeMicrophone() {
  const track = Object.assign(new EventTarget(), { kind: 'audio', label: '', enabled: true, readyState: 'live', stop: () => (track.readyState = 'ended') });
  return { track, getTracks: () => [track], getAudioTracks: () => [track] };
}

export const tokens = { token: async () => 'good', renewed: async () => 'renewed', last: () => 'good' };

/** @param {(request: {method: string, path: string, body: any, headers: any, init: any}) => Response | Promise<Response>} answer */
export function fakeFetch(answer) {
  const requests = [];
  const fetch = async (url, init) => {
    const request = { method: init.method, path: new URL(url).pathname.replace('/api/', ''), body: init.body && JSON.parse(init.body), headers: init.headers, init };
    requests.push(request);
    return answer(request);
  };
  return { fetch, requests };
}

export const json = (body, status = 200, headers = {}) => new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json', ...headers } });

export const noContent = () => new Response(null, { status: 204 });

export const problem = (status, code, headers = {}) =>
  json({ type: `urn:vocahire:problem:${code}`, title: code, status, code, requestId: 'req-1' }, status, { 'Content-Type': 'application/problem+json', ...headers });

/** Lets everything run that waits for nothing outside. */
export async function quiet() {
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
}

/** Waits for a condition, for a limited time. */
export async function until(condition, withinMs = 2000) {
  const end = performance.now() + withinMs;
  while (!condition()) {
    if (performance.now() > end) throw new Error(`never: ${condition}`);
    await new Promise((resolve) => setImmediate(resolve));
  }
}
