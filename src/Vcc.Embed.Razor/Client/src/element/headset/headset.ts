import type { PhoneState } from '../../model/state';
import type { ViewModel } from '../view-model';
import { buttons, lights, placesOf, telephonyPage, type Hid, type HidDevice, type HidInput } from './hid';

/** A press that answered a call may be followed by the release of a button that does not lock. */
const pressMs = 1_000;

type Light = keyof typeof lights;

/**
 * A headset whose buttons are read by WebHID: answer, hang up, reject and mute. Its lights show what the phone shows.
 * The browser asks the agent once; a headset that it knows is used again in later pages. Only the page that has the
 * call uses it.
 */
export class Headset {
  readonly #model: ViewModel;
  readonly #changed: () => void;
  readonly #signal: AbortSignal;
  readonly #hid: Hid | undefined;
  #device: HidDevice | undefined;
  #shown = '';
  #pressed = new Set<number>();
  #answeredAt = -Infinity;

  constructor(model: ViewModel, changed: () => void, signal: AbortSignal) {
    this.#model = model;
    this.#changed = changed;
    this.#signal = signal;
    this.#hid = (navigator as { hid?: Hid }).hid;
    const { phone } = model;
    phone.addEventListener('vcc-state', () => this.#show(), { signal });
    signal.addEventListener('abort', () => this.#release());
    this.#hid?.addEventListener('connect', () => void this.#reuse(), { signal });
    this.#hid?.addEventListener('disconnect', (event) => this.#lose((event as { device?: HidDevice }).device), {
      signal,
    });
    void this.#reuse();
  }

  /** The browser has no WebHID (Firefox, Safari, http). */
  get isMissing(): boolean {
    return this.#hid === undefined;
  }

  /** The name of the headset in use. */
  get name(): string | null {
    return this.#device?.productName.slice(0, 80) ?? null;
  }

  /** Lets the agent choose a headset, within a click. */
  async choose(): Promise<void> {
    const [device] = (await this.#hid?.requestDevice({ filters: [{ usagePage: telephonyPage }] })) ?? [];
    if (device) await this.#use(device);
  }

  async #reuse(): Promise<void> {
    const known = (await this.#hid?.getDevices().catch(() => [])) ?? [];
    const device = known.find(({ collections }) => collections.some(({ usagePage }) => usagePage === telephonyPage));
    if (device && !this.#device) await this.#use(device).catch(() => undefined);
  }

  async #use(device: HidDevice): Promise<void> {
    this.#release();
    if (!device.opened) await device.open();
    if (this.#signal.aborted) return device.close();
    this.#device = device;
    device.addEventListener('inputreport', this.#read);
    this.#show();
    this.#changed();
  }

  #lose(device: HidDevice | undefined): void {
    if (device !== this.#device) return;
    this.#release();
    this.#changed();
  }

  #release(): void {
    const device = this.#device;
    this.#device = undefined;
    this.#pressed.clear();
    this.#shown = '';
    if (!device) return;
    device.removeEventListener('inputreport', this.#read);
    device.close().catch(() => undefined);
  }

  readonly #read = (event: Event): void => {
    const device = this.#device;
    if (!device || this.#model.phone.sharing?.remote) return;
    const { reportId, data } = event as HidInput;
    for (const { usage, bit, ...place } of placesOf(device, 'inputReports', Object.values(buttons)).places) {
      if (place.reportId !== reportId || bit >> 3 >= data.byteLength) continue;
      const on = ((data.getUint8(bit >> 3) >> (bit & 7)) & 1) === 1;
      if (on === this.#pressed.has(usage)) continue;
      if (on) this.#pressed.add(usage);
      else this.#pressed.delete(usage);
      this.#act(usage, on);
    }
  };

  #act(usage: number, on: boolean): void {
    const { call } = this.#model.state;
    const rings = call?.state === 'ringing';
    if (usage === buttons.mute) {
      if (on && call?.state === 'connected') this.#run(call.muted || call.silent ? 'unmute' : 'mute');
    } else if (usage === buttons.drop) {
      if (on && this.#model.live) this.#run(rings ? 'reject' : 'hangUp');
    } else if (on && rings) {
      this.#answeredAt = performance.now();
      this.#run('answer');
    } else if (!on && this.#model.live && !rings && performance.now() - this.#answeredAt > pressMs) this.#run('hangUp');
  }

  #run(command: 'answer' | 'reject' | 'hangUp' | 'mute' | 'unmute'): void {
    void this.#model.run(command, (phone) => phone[command]());
  }

  /** The lights follow the state of the phone, also when another tab or the agent's click changed it. */
  #show(): void {
    const device = this.#device;
    if (!device) return;
    const on = this.#model.phone.sharing?.remote ? [] : lightsOf(this.#model.state);
    if (on.join() === this.#shown) return;
    this.#shown = on.join();
    const { places, bytes } = placesOf(device, 'outputReports', Object.values(lights));
    const used = new Set(places.map(({ reportId }) => reportId));
    for (const id of used) {
      const data = new Uint8Array(bytes.get(id) ?? 1);
      for (const { usage, reportId, bit } of places)
        if (reportId === id && on.some((light) => lights[light] === usage)) data[bit >> 3]! |= 1 << (bit & 7);
      // A headset that is just unplugged takes no report.
      device.sendReport(id, data).catch(() => undefined);
    }
  }
}

function lightsOf({ call, transferOffer }: PhoneState): readonly Light[] {
  if (call?.state === 'ringing') return ['ring'];
  const isOffHook = call !== null && call.state !== 'ended';
  const lit: Light[] = isOffHook ? ['offHook'] : [];
  if (isOffHook && (call.muted || call.silent)) lit.push('mute');
  return transferOffer ? [...lit, 'ring'] : lit;
}
