// Runs in the browser: the public client, unmodified, and a microphone the test can speak through.
import {
  OpenAIRealtimeWebRTC,
  RealtimeAgent,
  RealtimeSession,
} from '/client/openai-realtime-agents.mjs';

/** Connects with a client secret; resolves when the client says it is connected. */
export async function connect(callsUrl, secret) {
  const microphone = silentMicrophone();
  const audioElement = document.body.appendChild(document.createElement('audio'));
  audioElement.autoplay = true;
  const transport = new OpenAIRealtimeWebRTC({
    baseUrl: callsUrl,
    mediaStream: microphone.stream,
    audioElement,
  });
  const agent = new RealtimeAgent({
    name: 'Interviewer',
    instructions: 'Interview for <job_title>Clock &amp; Watch Maker</job_title>.',
  });
  const session = new RealtimeSession(agent, {
    transport,
    config: {
      audio: {
        input: {
          transcription: { model: 'gpt-4o-mini-transcribe' },
          turnDetection: { type: 'server_vad', silenceDurationMs: 500 },
        },
      },
    },
  });
  const events = [];
  const errors = [];
  transport.on('*', (event) => events.push(event));
  session.on('error', (error) => errors.push(JSON.stringify(error)));
  await session.connect({ apiKey: secret });
  return { transport, session, microphone, events, errors };
}

/** What the browser received so far. */
export async function inbound(transport) {
  const stats = await transport.connectionState.peerConnection.getStats();
  return [...stats.values()].find((entry) => entry.type === 'inbound-rtp');
}

function silentMicrophone() {
  const context = new AudioContext();
  const output = context.createMediaStreamDestination();
  const voice = new GainNode(context, { gain: 0 });
  const tone = new OscillatorNode(context, { frequency: 220 });
  tone.connect(voice).connect(output);
  tone.start();
  const speak = (ms) => {
    voice.gain.value = 0.5;
    return new Promise((done) =>
      setTimeout(() => {
        voice.gain.value = 0;
        done();
      }, ms),
    );
  };
  return { stream: output.stream, speak };
}
