/** VCC's own tone begins within this time. */
const waitMs = 2_000;
const everyMs = 500;

/** Watches whether VCC plays something while the customer's phone rings. */
export class EarlyMedia {
  readonly #changed: () => void;
  #timer: ReturnType<typeof setInterval> | undefined;
  #heardAt = 0;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** VCC has sent nothing for a while. */
  get missing(): boolean {
    return this.#timer !== undefined && performance.now() - this.#heardAt >= waitMs;
  }

  /** `connection` gives the connection of the call, or nothing while there is none. */
  watch(on: boolean, connection: () => RTCPeerConnection | null | undefined): void {
    if (on === (this.#timer !== undefined)) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
    if (!on) return;
    this.#heardAt = performance.now();
    this.#timer = setInterval(() => {
      if (isReceiving(connection())) this.#heardAt = performance.now();
      this.#changed();
    }, everyMs);
  }
}

/** Whether sound arrived within the last second. Browsers count the time from the epoch or from the page's start. */
function isReceiving(connection: RTCPeerConnection | null | undefined): boolean {
  const now = performance.now();
  const isRecent = (at: number): boolean =>
    [now, performance.timeOrigin + now].some((one) => Math.abs(one - at) < 1_000);
  return (connection?.getReceivers() ?? []).some(
    (receiver) =>
      receiver.track.kind === 'audio' &&
      receiver.getSynchronizationSources().some(({ timestamp }) => isRecent(timestamp)),
  );
}
