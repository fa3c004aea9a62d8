/** What this package uses of WebHID. TypeScript's types of the browser lack it. */
export interface HidItem {
  readonly reportSize?: number;
  readonly reportCount?: number;
  readonly isRange?: boolean;
  /** Page in the upper 16 bits, usage in the lower. */
  readonly usages?: readonly number[];
  readonly usageMinimum?: number;
}

export interface HidReport {
  readonly reportId?: number;
  readonly items?: readonly HidItem[];
}

export interface HidCollection {
  readonly usagePage?: number;
  readonly children?: readonly HidCollection[];
  readonly inputReports?: readonly HidReport[];
  readonly outputReports?: readonly HidReport[];
}

export interface HidInput extends Event {
  readonly reportId: number;
  readonly data: DataView;
}

export interface HidDevice extends EventTarget {
  readonly opened: boolean;
  readonly productName: string;
  readonly collections: readonly HidCollection[];
  open(): Promise<void>;
  close(): Promise<void>;
  sendReport(reportId: number, data: Uint8Array): Promise<void>;
}

export interface Hid extends EventTarget {
  getDevices(): Promise<readonly HidDevice[]>;
  requestDevice(wanted: { filters: readonly object[] }): Promise<readonly HidDevice[]>;
}

/** The page of telephony in the HID usage tables (USB-IF, HUT 1.5, chapter 14). */
export const telephonyPage = 0x0b;

/** Usages of telephony that a headset reports. */
export const buttons = { hook: 0x0b_0020, drop: 0x0b_0026, mute: 0x0b_002f } as const;

/** Usages of the page of LEDs that a headset shows. */
export const lights = { mute: 0x08_0009, offHook: 0x08_0017, ring: 0x08_0018 } as const;

/** Where one usage stands in its report, in bits. */
export interface Place {
  readonly usage: number;
  readonly reportId: number;
  readonly bit: number;
}

/** The places of usages in the reports of a device, and the length of each report in bytes. */
export function placesOf(
  device: HidDevice,
  kind: 'inputReports' | 'outputReports',
  usages: readonly number[],
): { readonly places: readonly Place[]; readonly bytes: ReadonlyMap<number, number> } {
  const places: Place[] = [];
  const bytes = new Map<number, number>();
  const visit = (collection: HidCollection): void => {
    for (const { reportId = 0, items = [] } of collection[kind] ?? []) {
      let bit = 0;
      for (const item of items) {
        const { reportSize = 0, reportCount = 0 } = item;
        for (let index = 0; index < reportCount; index++, bit += reportSize) {
          const usage = usageAt(item, index);
          if (usage !== undefined && usages.includes(usage)) places.push({ usage, reportId, bit });
        }
      }
      bytes.set(reportId, Math.max(bytes.get(reportId) ?? 0, Math.ceil(bit / 8)));
    }
    for (const child of collection.children ?? []) visit(child);
  };
  for (const collection of device.collections) visit(collection);
  return { places, bytes };
}

function usageAt({ isRange, usages, usageMinimum }: HidItem, index: number): number | undefined {
  return isRange ? (usageMinimum ?? 0) + index : usages?.[index];
}
