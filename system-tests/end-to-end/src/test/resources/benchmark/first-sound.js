// Runs before the page: notes when the start button is clicked and when the interviewer's voice is first audible.
(() => {
  const AUDIBLE = 0.005;
  const EVERY_MS = 4;
  const sound = { clickedAt: undefined, audibleAt: undefined };
  globalThis.firstSound = sound;

  const listen = (track) => {
    const context = new AudioContext();
    const analyser = new AnalyserNode(context, { fftSize: 512 });
    context.createMediaStreamSource(new MediaStream([track])).connect(analyser);
    const samples = new Float32Array(analyser.fftSize);
    const timer = setInterval(() => {
      analyser.getFloatTimeDomainData(samples);
      if (!samples.some((sample) => Math.abs(sample) > AUDIBLE)) return;
      sound.audibleAt = performance.now();
      clearInterval(timer);
    }, EVERY_MS);
  };

  globalThis.RTCPeerConnection = class extends RTCPeerConnection {
    constructor(configuration) {
      super(configuration);
      this.addEventListener('track', ({ track }) => listen(track));
    }
  };

  const isStart = (target) => target instanceof Element && target.closest('#start-interview');
  addEventListener('click', ({ target }) => isStart(target) && (sound.clickedAt = performance.now()), { capture: true });
})();
