/** What one reading of the statistics of a call says, summed over its audio streams. */
export interface AudioReading {
  readonly received: number;
  readonly lost: number;
  readonly jitterMs: number;
  readonly roundTripMs: number | null;
}

export function readAudio(stats: RTCStatsReport): AudioReading {
  let received = 0;
  let lost = 0;
  let jitterMs = 0;
  let roundTripMs: number | null = null;
  stats.forEach((entry: Record<string, unknown>) => {
    if (entry['type'] === 'inbound-rtp' && entry['kind'] === 'audio') {
      received += Number(entry['packetsReceived']) || 0;
      lost += Math.max(0, Number(entry['packetsLost']) || 0);
      jitterMs = Math.max(jitterMs, (Number(entry['jitter']) || 0) * 1000);
    } else if (typeof entry['roundTripTime'] === 'number') {
      roundTripMs = entry['roundTripTime'] * 1000;
    } else if (entry['type'] === 'candidate-pair' && entry['nominated']) {
      const current = entry['currentRoundTripTime'];
      if (typeof current === 'number') roundTripMs ??= current * 1000;
    }
  });
  return { received, lost, jitterMs, roundTripMs };
}

/** Estimates a mean opinion score from 0 to 5 with the E-model: delay, jitter and loss each reduce it. */
export function score(lostShare: number, jitterMs: number, roundTripMs: number): number {
  const delay = roundTripMs / 2 + jitterMs * 2 + 10;
  const r = Math.max(0, Math.min(100, 93.2 - delay / 40 - Math.max(0, (delay - 160) / 10) - lostShare * 250));
  return Math.round((1 + 0.035 * r + r * (r - 60) * (100 - r) * 7e-6) * 10) / 10;
}
