const CHANNEL = 'vocahire.interviews';

/** The other windows of this browser, so that only one of them holds an interview. */
export class OpenTabs {
  #channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel(CHANNEL) : undefined;

  /** This page has resumed it. @param {string} id */
  took(id) {
    this.#channel?.postMessage({ took: id });
  }

  /** @param {(id: string) => void} taken another page has resumed it */
  onTaken(taken) {
    this.#channel?.addEventListener('message', ({ data }) => typeof data?.took === 'string' && taken(data.took));
  }
}
