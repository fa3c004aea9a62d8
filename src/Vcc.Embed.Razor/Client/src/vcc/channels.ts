import type { ChannelKind, EngineListener } from '../model/engine';
import { PhoneError } from '../model/errors';
import { toIdentifier } from '../numbers/party-number';
import { isOk } from '../wire/fields';
import { parseFrame } from '../wire/frame';
import type { Frame } from '../wire/frame';
import { readFromAgent } from '../wire/from-agent';
import { readFromVcc } from '../wire/from-vcc';
import { Wire } from '../wire/object-ids';
import { agentQuery } from '../wire/requests';
import type { Caller } from './caller';
import type { RealmWindow } from './globals';
import { abandon, instrumentSockets } from './instrument-sockets';
import type { SocketChannel, SocketListener } from './instrument-sockets';

/** How long a realm stays after it was left, so that its last messages leave. */
const lastMessagesMs = 1_000;

/** The two sockets of one realm, and the messages of the agent channel in both directions. */
export class Channels implements SocketListener {
  agent: SocketChannel | null = null;
  sip: SocketChannel | null = null;
  /** Whether the agent channel carried at least one message that the phone knows. */
  understood = false;
  /** VCC's last refusal in its own words. */
  refusal = '';
  readonly #extension: string;
  /** `null` once the realm was closed. Later messages of it do not count. */
  #listener: EngineListener | null;
  /** The sender's fields of VCC's scripts, for messages of the phone. */
  #sender: Frame = {};
  readonly #realm: RealmWindow;
  #probing = false;

  constructor(realm: RealmWindow, extension: string, listener: EngineListener, caller: Caller) {
    this.#realm = realm;
    this.#extension = extension;
    this.#listener = listener;
    instrumentSockets(realm, this, caller);
  }

  /** Sends a message in place of VCC's scripts, where they cannot send it or send it wrongly. */
  send(frame: Frame): void {
    if (!this.agent?.open) throw new PhoneError('notReady');
    this.agent.socket.send(JSON.stringify({ ...frame, ...this.#sender }));
  }

  /** Asks for a message on the agent channel. VCC responds to the query for free agents. */
  probe(): void {
    this.#probing = true;
    this.send(agentQuery);
  }

  restart(kind: ChannelKind): void {
    const channel = this[kind];
    if (channel) abandon(channel);
  }

  opened(channel: SocketChannel): void {
    // The login before this carried the token in an address, which the page's list of requests still shows.
    if (channel.kind === 'agent') this.#realm.performance.clearResourceTimings();
    // One agent has one socket: an older one that still lives would make every event happen twice.
    const old = this[channel.kind];
    this[channel.kind] = channel;
    if (old && old !== channel && channel.kind === 'agent') abandon(old);
  }

  received(channel: SocketChannel, data: unknown): boolean {
    if (channel.kind === 'sip') return true;
    const frame = parseFrame(data);
    if (!frame) return false;
    const signal = readFromVcc(frame, this.#extension);
    // VCC's scripts throw on a report without a status, and take another agent's report for this agent's.
    if (!signal) return frame['objectId'] !== Wire.callout;
    this.understood = true;
    if (signal.kind === 'vendorError') this.refusal = signal.text;
    // The response to a probe does not concern the CRM.
    if (signal.kind === 'agents' && this.#probing) return (this.#probing = false);
    this.#listener?.signal(signal);
    return true;
  }

  sending(channel: SocketChannel, data: unknown): boolean {
    const frame = channel.kind === 'agent' ? parseFrame(data) : null;
    if (!frame) return true;
    if (frame['extension'] !== undefined) this.#sender = { agentId: frame['agentId'], extension: frame['extension'] };
    const signal = readFromAgent(frame);
    if (signal?.kind === 'offerReply' && !this.#listener?.mayReplyToOffer(toIdentifier(frame['callId']), isOk(frame)))
      return false;
    if (signal) this.#listener?.signal(signal);
    return true;
  }

  closed(channel: SocketChannel): void {
    // A channel that never opened counts as well: the first connection failed.
    const present = this[channel.kind];
    if (present === channel || !present) this.#listener?.channelClosed(channel.kind);
  }

  /** Closes both. Resolves when the messages before it have left, or after a deadline. */
  async close(): Promise<void> {
    this.#listener = null;
    const open = [this.agent, this.sip].filter((channel) => channel !== null);
    for (const channel of open) {
      // Without an event for VCC's scripts, which would connect again.
      channel.abandoned = true;
      channel.socket.close();
    }
    this.agent = this.sip = null;
    await Promise.race([
      Promise.all(open.map((channel) => channel.closed)),
      new Promise((resolve) => setTimeout(resolve, open.length > 0 ? lastMessagesMs : 0)),
    ]);
  }
}
