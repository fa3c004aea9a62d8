import type { Channel, ChannelKind, Engine } from '../model/engine';

/** A channel that was silent for this long is probed. */
export const silenceMs = 25_000;
/** A probed channel without a message in this time is restarted. */
export const probeMs = 5_000;

interface Probe {
  readonly channel: Channel;
  readonly at: number;
  /** How many messages had arrived before the probe. */
  readonly received: number;
}

/**
 * Finds channels that are open but dead. VCC need not respond on the agent channel. So an edition that never responded
 * to a probe is not judged by one.
 */
export class ChannelMonitor {
  readonly #probes = new Map<ChannelKind, Probe>();
  readonly #responsive = new Set<ChannelKind>(['sip']);
  readonly #probed = new WeakSet<Channel>();

  /** Checks both channels. `urgent` probes at once, after sleep or a change of network. */
  check(engine: Engine, now: number, urgent = false): void {
    for (const kind of ['agent', 'sip'] as const) {
      const channel = engine.channel(kind);
      const probe = this.#probes.get(kind);
      if (!channel?.open) this.#probes.delete(kind);
      else if (probe?.channel === channel) this.#judge(engine, kind, probe, now);
      else if (urgent || this.#isDue(kind, channel, now)) this.#probe(engine, kind, channel, now);
    }
  }

  #judge(engine: Engine, kind: ChannelKind, { channel, at, received }: Probe, now: number): void {
    if (channel.received > received) {
      this.#responsive.add(kind);
      this.#probes.delete(kind);
    } else if (now - at >= probeMs) {
      this.#probes.delete(kind);
      if (this.#responsive.has(kind)) engine.restart(kind);
    }
  }

  /** A new agent channel is probed early, so that the phone learns whether this edition responds. */
  #isDue(kind: ChannelKind, channel: Channel, now: number): boolean {
    const silent = now - channel.receivedAt;
    return silent >= silenceMs || (kind === 'agent' && !this.#probed.has(channel) && silent >= probeMs);
  }

  #probe(engine: Engine, kind: ChannelKind, channel: Channel, now: number): void {
    this.#probed.add(channel);
    this.#probes.set(kind, { channel, at: now, received: channel.received });
    try {
      engine.probe(kind);
    } catch {
      this.#probes.delete(kind);
    }
  }
}
