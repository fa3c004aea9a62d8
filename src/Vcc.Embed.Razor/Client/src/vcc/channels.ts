import { PhoneError } from '../model/errors';
import type { BridgeListener } from './bridge-listener';
import { Wire } from '../wire/object-ids';
import type { RealmWindow } from './globals';
import { parseFrame, readFromAgent, readFromVcc } from '../wire/messages';
import type { Frame } from '../wire/messages';
import { abandon, tapSockets } from './instrument-sockets';
import type { Line, LineListener } from './instrument-sockets';

/** Asks for the agents that a call could be transferred to, as the scripts ask. */
export const agentQuery: Frame = {
  username: '',
  agentStatus: 'AVAILABLE',
  callStatus: 'READY',
  operation: '',
  timeInStatus: '',
  objectId: Wire.sendAgents,
};

/** How long a realm that was left may stay for its last words to get out. */
const lastWordsMs = 1_000;

/** The two sockets of one realm, and what is said on the agent channel in both directions. */
export class Lines implements LineListener {
  agent: Line | null = null;
  sip: Line | null = null;
  /** The agent channel spoke our language at least once. */
  understood = false;
  /** What VCC refused last, in its own word. */
  refusal = '';
  readonly #extension: string;
  /** `null` once the realm was closed: what it still says is nobody's business. */
  #listener: BridgeListener | null;
  #sender: Frame = {};
  #probing = false;

  constructor(realm: RealmWindow, extension: string, listener: BridgeListener) {
    this.#extension = extension;
    this.#listener = listener;
    tapSockets(realm, this);
  }

  /** Says something to VCC in the scripts' place, for what they cannot say or say wrongly. */
  send(frame: Frame): void {
    if (this.agent?.socket.readyState !== 1) throw new PhoneError('notReady');
    this.agent.socket.send(JSON.stringify({ ...frame, ...this.#sender }));
  }

  /** Asks the agent channel for a sign of life: VCC answers the question who is free. */
  probe(): void {
    this.#probing = true;
    this.send(agentQuery);
  }

  opened(line: Line): void {
    // One agent, one socket: an older one that still lives would make every event happen twice.
    const old = this[line.kind];
    this[line.kind] = line;
    if (old && old !== line && line.kind === 'agent') abandon(old);
  }

  heard(line: Line, data: unknown): boolean {
    if (line.kind === 'sip') return true;
    const frame = parseFrame(data);
    if (!frame) return false;
    const e = readFromVcc(frame, this.#extension);
    // The scripts stumble over a report without a status, and take another agent's for ours.
    if (!e) return frame['objectId'] !== Wire.callout;
    this.understood = true;
    if (e.kind === 'vendorError') this.refusal = e.text;
    // An answer to our own question whether the line still lives is none of the CRM's business.
    if (e.kind === 'agents' && this.#probing) return (this.#probing = false);
    this.#listener?.evidence(e);
    return true;
  }

  sending(line: Line, data: unknown): boolean {
    const frame = line.kind === 'agent' ? parseFrame(data) : null;
    if (!frame) return true;
    if (frame['extension'] !== undefined) this.#sender = { agentId: frame['agentId'], extension: frame['extension'] };
    const e = readFromAgent(frame);
    if (e?.kind === 'offerAnswered' && !this.#listener?.mayAnswerOffer(frame)) return false;
    if (e) this.#listener?.evidence(e);
    return true;
  }

  closed(line: Line): void {
    // A line that never opened counts as well: the first connect failed.
    if (this[line.kind] === line || !this[line.kind]) this.#listener?.lineClosed(line);
  }

  /** Closes both; ends when what was sent before is out, or when it takes too long. */
  async close(): Promise<void> {
    this.#listener = null;
    const lines = [this.agent, this.sip].filter((line) => line !== null);
    for (const line of lines) {
      // Without a word to the scripts, which would connect again.
      line.abandoned = true;
      line.socket.close();
    }
    this.agent = this.sip = null;
    await Promise.race([
      Promise.all(lines.map((line) => line.closed)),
      new Promise((resolve) => setTimeout(resolve, lines.length > 0 ? lastWordsMs : 0)),
    ]);
  }
}
