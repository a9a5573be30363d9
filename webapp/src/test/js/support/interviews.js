import { RealtimeInterview } from '../../../main/webapp/js/client/boundary/realtime-interview.js';
import { Interview } from '../../../main/webapp/js/client/control/interview.js';
import { Api } from '../../../main/webapp/js/net/api.js';
import { FakeConnection, fakeFetch, fakeMicrophone, json, noContent, tokens, until } from './fakes.js';

export const invitation = { jobTitle: 'Cook' };

/**
 * An interview with a server, a browser and a provider of the test's own.
 *
 * @param {{answers?: Record<string, () => Response | Promise<Response>>, devices?: object, up?: boolean | ((connection: FakeConnection) => boolean), heartbeatEveryMs?: number, announced?: boolean, storage?: object, tabs?: object, controls?: object, listeners?: object, asClient?: boolean, traced?: boolean}} [wishes]
 *   answers by method and first word of the path; up: the connection comes up by itself
 *   announced: the provider says session.created, which Azure's filter holds back
 */
export function interviewing({ answers = {}, devices, up = true, heartbeatEveryMs = 30_000, announced = true, storage, tabs, controls, listeners, asClient = false, traced } = {}) {
  const { fetch, requests } = fakeFetch((request) => (answers[route(request)] ?? usual[route(request)] ?? noContent)(request));
  const world = { requests, states: [], connections: [], microphones: [], voice: { played: 0, closed: 0 } };
  const voice = { play: async () => void world.voice.played++, close: () => void world.voice.closed++ };
  const connect = (configuration) => {
    const connection = new FakeConnection(configuration);
    if (typeof up === 'function' ? up(connection) : up) connection.onAnswered = () => (connection.track({}), connection.up(), announced && connection.channel.receive({ type: 'session.created' }));
    world.connections.push(connection);
    return connection;
  };
  const microphones = { getUserMedia: async () => (world.microphones.push(fakeMicrophone()), world.microphones.at(-1)) };
  const parts = { api: new Api({ base: 'http://localhost/api/', tokens, fetch, traced }), devices: devices ?? microphones, connect, voice, heartbeatEveryMs, storage, tabs, controls };
  const changed = () => world.states.at(-1) !== interview.state && world.states.push(interview.state);
  const client = asClient ? new RealtimeInterview({ base: 'unused' }, parts) : undefined;
  const interview = client?.interview ?? new Interview(parts, { changed, itemChanged: () => undefined, ...listeners });
  client?.addEventListener('change', changed);
  return {
    ...world,
    client,
    interview,
    handle: (...events) => events.flat().forEach((event) => world.connections.at(-1).channel.receive(event)),
    asked: () => requests.map(({ method, path }) => `${method} ${path}`),
    reports: () => requests.filter(({ path }) => path.endsWith('/events')).map(({ body }) => body),
    steps: () => Object.fromEntries(interview.attempt.steps.list().map(({ name, status }) => [name, status])),
  };
}

/** Method and first word of the path; calls that follow the first, and one interview alone, have a name of their own. */
function route({ method, path }) {
  const [word, id, pauses] = path.split('/');
  if (pauses === 'reconnections') return 'POST reconnections';
  return `${method} ${word === 'interviews' && id ? 'interview' : word}`;
}

/** Started and connected; the interviewer has not spoken yet. @param {Parameters<typeof interviewing>[0]} [wishes] */
export async function active(wishes) {
  const world = interviewing(wishes);
  world.interview.open(true);
  await world.interview.prepare();
  const started = world.interview.start(invitation);
  await until(() => world.interview.state === 'active');
  return { ...world, started };
}

/** What the server says of an interview that it has ended. @param {string} endReason */
export const endedBecause = (endReason) => () => json({ id: 's-1', state: 'ended', endReason });

const usual = {
  'GET realtime-session': () => json({ id: 's-1', state: 'live' }),
  'GET interviews': () => json({ interviews: [] }),
  'GET interview': () => json({ id: 's-1', transcript: [] }),
  'POST reconnections': () => json({ sessionId: 's-1', sdp: 'another', timeLeft: 2_000, reconnections: 1 }),
  'GET ice-servers': () => json({ iceServers: [{ urls: ['stun:localhost'] }], source: 'stun' }),
  'POST webrtc-exchange': () => json({ sessionId: 's-1', sdp: 'answer', timeLeft: 2_700 }, 201),
};
