const CHANNEL = 'vocahire.interviews';

/** The other windows of this browser, so that only one of them holds an interview. */
export class OpenTabs {
  #channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel(CHANNEL) : undefined;

  /** This page goes on with it. @param {string} id */
  took(id) {
    this.#channel?.postMessage({ took: id });
  }

  /** @param {(id: string) => void} told another page goes on with it */
  onTaken(told) {
    this.#channel?.addEventListener('message', ({ data }) => typeof data?.took === 'string' && told(data.took));
  }
}
