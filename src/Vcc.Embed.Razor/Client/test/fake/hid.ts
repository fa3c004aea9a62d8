import type { Hid, HidCollection, HidDevice } from '../../src/element/headset/hid';

const item = (usages: readonly number[], reportSize = 1) => ({ reportSize, reportCount: usages.length, usages });
const padding = (reportCount: number) => ({ reportSize: 1, reportCount, usages: [] });

/** A headset as many are: hook and mute in one report, its lights in another, beside a collection of media keys. */
export const usualHeadset: readonly HidCollection[] = [
  { usagePage: 0x0c, inputReports: [{ reportId: 1, items: [item([0x0c_00e9, 0x0c_00ea]), padding(6)] }] },
  {
    usagePage: 0x0b,
    inputReports: [{ reportId: 2, items: [item([0x0b_0020, 0x0b_002f, 0x0b_0026]), padding(13)] }],
    outputReports: [
      { reportId: 3, items: [item([0x08_0017]), padding(7), item([0x08_0009]), padding(7)] },
      { reportId: 4, items: [item([0x08_0018]), padding(7)] },
    ],
  },
];

/** A headset without report ids, whose usages are a range in a collection inside another. */
export const nestedHeadset: readonly HidCollection[] = [
  {
    usagePage: 0x0b,
    children: [
      {
        inputReports: [
          { items: [padding(4), { reportSize: 1, reportCount: 16, isRange: true, usageMinimum: 0x0b_0020 }] },
        ],
      },
    ],
  },
];

export class FakeHeadset extends EventTarget implements HidDevice {
  opened = false;
  readonly productName = 'Tai nghe <b>X</b>';
  readonly collections: readonly HidCollection[];
  /** Reports that the headset got, as `id: bytes`. */
  sent: string[] = [];
  refuses = false;

  constructor(collections = usualHeadset) {
    super();
    this.collections = collections;
  }

  open = async (): Promise<void> => {
    if (this.refuses) throw new DOMException('Failed to open the device.', 'NotAllowedError');
    this.opened = true;
  };

  close = async (): Promise<void> => void (this.opened = false);

  sendReport = async (reportId: number, data: Uint8Array): Promise<void> => {
    this.sent.push(`${reportId}: ${[...data].join(' ')}`);
    if (this.refuses) throw new DOMException('Failed to write the report.', 'NetworkError');
  };

  report(reportId: number, ...bytes: number[]): void {
    const data = new DataView(Uint8Array.from(bytes).buffer);
    this.dispatchEvent(Object.assign(new Event('inputreport'), { reportId, data }));
  }
}

export class FakeHid extends EventTarget implements Hid {
  known: FakeHeadset[] = [];
  /** What the agent chooses in the browser's list. */
  chosen: FakeHeadset[] = [];
  filters: unknown;

  getDevices = async (): Promise<readonly HidDevice[]> => this.known;

  requestDevice = async ({ filters }: { filters: readonly object[] }): Promise<readonly HidDevice[]> => {
    this.filters = filters;
    return this.chosen;
  };

  plug(device: FakeHeadset): void {
    this.known.push(device);
    this.dispatchEvent(Object.assign(new Event('connect'), { device }));
  }

  unplug(device: FakeHeadset): void {
    this.known = this.known.filter((one) => one !== device);
    this.dispatchEvent(Object.assign(new Event('disconnect'), { device }));
  }
}
