// The customer phone: one call, its legs, its sound and the control socket.

import { ControlSocket, number, text, type Frame } from '../control/socket';
import { isOver, noCall, placed, reduce, type CustomerCall } from './call';
import { Leg } from './leg';
import { Sound } from './sound';

export interface Hotline {
  readonly number: string;
  readonly queue: string;
}

export class CustomerPhone extends EventTarget {
  readonly sound = new Sound();
  readonly #legs = new Map<number, Leg>();
  readonly #control: ControlSocket;
  #call: CustomerCall = noCall;
  #hotlines: readonly Hotline[] = [];
  #isConnected = false;
  #hangUpOncePlaced = false;
  #frames: Promise<void> = Promise.resolve();

  constructor(
    readonly ownNumber: string,
    stop: AbortController,
  ) {
    super();
    this.#control = new ControlSocket(
      { type: 'hello', role: 'customer', number: ownNumber },
      {
        onOpen: () => undefined,
        // Frames run in order: an answer must not be handled before its offer.
        onFrame: (frame) => {
          this.#frames = this.#frames.then(() => this.#onFrame(frame)).catch((error) => this.#failed(error));
        },
        onClosed: () => this.#disconnected(),
      },
      stop,
    );
  }

  get call(): CustomerCall {
    return this.#call;
  }

  get hotlines(): readonly Hotline[] {
    return this.#hotlines;
  }

  get isConnected(): boolean {
    return this.#isConnected;
  }

  get legs(): readonly Leg[] {
    return [...this.#legs.values()];
  }

  async dial(to: string): Promise<void> {
    if (!isOver(this.#call) || !this.#isConnected) return;
    this.#hangUpOncePlaced = false;
    this.#set(placed(to));
    await this.sound.wake();
    const leg = this.#addLeg(1);
    const sdp = await leg.offer();
    if (this.#call.phase === 'calling') this.#control.send({ type: 'call', to, sdp });
  }

  answer(): void {
    if (this.#call.phase === 'incoming') this.#control.send({ type: 'answer', callId: this.#call.callId });
  }

  reject(sipCode: number): void {
    if (this.#call.phase === 'incoming') this.#control.send({ type: 'reject', callId: this.#call.callId, sipCode });
  }

  hangUp(): void {
    if (isOver(this.#call)) return;
    if (this.#call.callId) this.#control.send({ type: 'hangUp', callId: this.#call.callId });
    else this.#hangUpOncePlaced = true;
  }

  dtmf(digit: string): void {
    if (this.#call.phase !== 'talking' || !/^[0-9*#A-D]$/.test(digit)) return;
    this.#control.send({ type: 'dtmf', callId: this.#call.callId, digit });
    this.#set({ ...this.#call, digitsSent: (this.#call.digitsSent + digit).slice(-32) });
  }

  async #onFrame(frame: Frame): Promise<void> {
    if (frame.type === 'welcome') {
      this.#hotlines = Array.isArray(frame['hotlines']) ? (frame['hotlines'] as Hotline[]) : [];
      this.#isConnected = true;
      this.#changed();
      return;
    }
    const before = this.#call;
    const call = reduce(before, frame, Date.now());
    if (frame.type === 'offerWanted') await this.#offerLeg(call, frame);
    if (frame.type === 'answered') await this.#answered(call, frame);
    if (frame.type === 'legEnded') this.#closeLeg(number(frame, 'leg'));
    this.#set(call);
    if (frame.type === 'calling' && this.#hangUpOncePlaced) this.hangUp();
    if (call.phase === 'incoming' && before.phase !== 'incoming') this.sound.ring(true);
    if (call.phase === 'talking' && before.phase !== 'talking') this.sound.talk(true);
    this.sound.hold(call.isHeld);
    for (const leg of this.legs) leg.mute(call.isAgentMuted);
    if (call.phase === 'ended') this.#closeAll();
  }

  async #offerLeg(call: CustomerCall, frame: Frame): Promise<void> {
    if (text(frame, 'callId') !== call.callId) return; // busy with another call: the server's time runs out
    await this.sound.wake();
    const legNumber = number(frame, 'leg');
    const sdp = await this.#addLeg(legNumber).offer();
    this.#control.send({ type: 'offer', callId: call.callId, leg: legNumber, sdp });
  }

  async #answered(call: CustomerCall, frame: Frame): Promise<void> {
    if (text(frame, 'callId') !== call.callId) return;
    await this.#legs.get(number(frame, 'leg'))?.answered(text(frame, 'sdp'));
  }

  #addLeg(legNumber: number): Leg {
    this.#closeLeg(legNumber);
    const leg = new Leg(this.sound.stream, this.sound.track, (stream) => this.sound.receive(stream));
    this.#legs.set(legNumber, leg);
    return leg;
  }

  #closeLeg(legNumber: number): void {
    this.#legs.get(legNumber)?.close();
    this.#legs.delete(legNumber);
  }

  #closeAll(): void {
    this.sound.ring(false);
    this.sound.talk(false);
    this.sound.forget();
    for (const legNumber of [...this.#legs.keys()]) this.#closeLeg(legNumber);
  }

  #disconnected(): void {
    this.#isConnected = false;
    // The simulator ends the call of a closed page.
    if (!isOver(this.#call)) {
      this.#call = { ...this.#call, phase: 'ended', cause: 'disconnected' };
      this.#closeAll();
    }
    this.#changed();
  }

  #failed(error: unknown): void {
    const callId = this.#call.callId;
    if (callId && !isOver(this.#call)) this.#control.send({ type: 'hangUp', callId });
    this.#set({ ...this.#call, phase: 'ended', cause: error instanceof Error ? error.name : 'error' });
    this.#closeAll();
  }

  #set(call: CustomerCall): void {
    if (call === this.#call) return;
    this.#call = call;
    this.#changed();
  }

  #changed(): void {
    this.dispatchEvent(new Event('change'));
  }
}
