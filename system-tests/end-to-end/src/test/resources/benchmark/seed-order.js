// The order of the seed: each step waits for the one before. Resolves with the interview's id when the greeting is asked for.
async (bearer) => {
  const call = async (method, path, body) => {
    const headers = { Authorization: `Bearer ${bearer}`, 'Content-Type': 'application/json' };
    const answer = await fetch(`api/${path}`, { method, headers, body: body && JSON.stringify(body), signal: AbortSignal.timeout(20_000) });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  };
  const once = (target, type, isIt) =>
    new Promise((resolve) => target.addEventListener(type, (event) => isIt(event) && resolve(event)));

  firstSound.clickedAt = performance.now();
  const { id, token } = await call('POST', 'realtime-session', { jobTitle: 'Benchmark' });
  const { iceServers } = await call('GET', 'ice-servers');
  const microphone = await navigator.mediaDevices.getUserMedia({ audio: true });
  const peer = new RTCPeerConnection({ iceServers });
  const channel = peer.createDataChannel('oai-events', { ordered: true });
  for (const track of microphone.getAudioTracks()) peer.addTrack(track, microphone);
  peer.addEventListener('track', ({ streams: [stream] }) => {
    const audio = new Audio();
    audio.srcObject = stream;
    globalThis.seedAudio = audio;
    void audio.play();
  });
  const gathered = once(peer, 'icegatheringstatechange', () => peer.iceGatheringState === 'complete');
  await peer.setLocalDescription(await peer.createOffer());
  await gathered;
  const { sdp } = await call('POST', 'webrtc-exchange', { sessionId: id, token, sdp: peer.localDescription.sdp });
  const created = once(channel, 'message', ({ data }) => JSON.parse(data).type === 'session.created');
  await peer.setRemoteDescription({ type: 'answer', sdp });
  await created;
  channel.send(JSON.stringify({ type: 'response.create' }));
  return id;
}
