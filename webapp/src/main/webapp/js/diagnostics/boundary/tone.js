/** A quiet tone that is not played: sound for the loopback call. Undefined where there is no Web Audio. */
export function tone() {
  try {
    const context = new AudioContext();
    const source = new OscillatorNode(context, { frequency: 440 });
    const destination = new MediaStreamAudioDestinationNode(context);
    source.connect(destination);
    source.start();
    return { stream: destination.stream, close: () => (source.stop(), void context.close()) };
  } catch {
    return undefined;
  }
}
