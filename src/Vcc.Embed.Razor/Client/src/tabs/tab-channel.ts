import { readMessage, writeMessage, type Received, type TabMessage } from './messages';

/** The messages of one phone between the tabs of a browser. Tabs do not hear themselves. */
export class TabChannel {
  /** This tab. A duplicated tab gets another id, because nothing is stored. */
  readonly id = Array.from(crypto.getRandomValues(new Uint32Array(3)), (part) => part.toString(36)).join('');
  readonly #channel: BroadcastChannel;

  constructor(name: string, received: (message: Received) => void) {
    this.#channel = new BroadcastChannel(name);
    this.#channel.onmessage = ({ data }) => {
      const message = readMessage(data);
      if (message) received(message);
    };
  }

  send(message: TabMessage): void {
    this.#channel.postMessage(writeMessage(this.id, message));
  }

  /** An open channel would keep the page out of the back/forward cache. */
  close(): void {
    this.#channel.close();
  }
}
