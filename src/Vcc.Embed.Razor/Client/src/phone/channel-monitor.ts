import type { Bridge } from '../vcc/bridge';
import { abandon } from '../vcc/instrument-sockets';
import type { Line } from '../vcc/instrument-sockets';

/** After this much silence a socket is asked for a sign of life, and given up when none comes. */
export const silenceMs = 25_000;
export const probeMs = 5_000;

interface Probe {
  readonly line: Line;
  readonly at: number;
  /** What had been heard before the question. */
  readonly heard: number;
}

/**
 * Finds sockets that only look alive. VCC owes no answer on the agent channel, so an edition that never answered a probe is not
 * judged by one.
 */
export class Liveness {
  readonly #probes = new Map<Line['kind'], Probe>();
  readonly #answers = new Set<Line['kind']>(['sip']);
  readonly #asked = new WeakSet<Line>();

  /** Looks at both sockets. `urgent` asks at once, after sleep or a change of network. */
  check(bridge: Bridge, now: number, urgent = false): void {
    for (const kind of ['agent', 'sip'] as const) {
      const line = bridge.lines[kind];
      const probe = this.#probes.get(kind);
      if (!line || line.socket.readyState !== 1) {
        this.#probes.delete(kind);
        continue;
      }
      if (probe?.line === line) {
        if (line.heard > probe.heard) {
          this.#answers.add(kind);
          this.#probes.delete(kind);
        } else if (now - probe.at >= probeMs) {
          this.#probes.delete(kind);
          if (this.#answers.has(kind)) abandon(line);
        }
      } else if (
        urgent ||
        now - line.heardAt >= silenceMs ||
        (kind === 'agent' && !this.#asked.has(line) && now - line.heardAt >= probeMs)
      ) {
        this.#asked.add(line);
        this.#probes.set(kind, { line, at: now, heard: line.heard });
        try {
          bridge.probe(kind);
        } catch {
          this.#probes.delete(kind);
        }
      }
    }
  }
}
