// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readCustomers } from '../../src/customers/read-customers';
import { useFakeAudio } from '../fake/audio-context';
import { FakeHeadset, FakeHid } from '../fake/hid';
import { ringingCall } from '../fake-phone';
import { onEachPage, Softphone } from './softphone';

const hostile = [
  '<img src=x onerror="window.attacked = true">',
  '"><script>window.attacked = true</script>',
  '${window.attacked = true}',
  "'); window.attacked = true; //",
  '\u202egnp.exe\u0000\u0007',
  'a'.repeat(100_000),
  'ثَوْب 😀👩‍👩‍👧‍👦 Z̸̡͘'.repeat(200),
];

const customer = (text: string) => ({
  id: '7',
  name: text,
  company: text,
  link: null,
  tags: [text],
  fields: [{ label: text, value: text }],
  lastContact: null,
});

class FakeDevices extends EventTarget {
  list: object[] = [{ kind: 'audioinput', deviceId: 'usual', label: 'usual', groupId: '' }];
  enumerateDevices = async (): Promise<object[]> => this.list;
}

/** Each way on which a text from outside comes into the phone: from VCC, the application, the system or a device. */
const ways: readonly (readonly [string, (text: string) => Promise<Softphone>])[] = [
  [
    'a customer in the bar',
    (text) => {
      const found = {
        callKey: ringingCall.key,
        customers: readCustomers({ customers: [customer(text)] })?.customers ?? [],
        hasMore: false,
        newCustomer: null,
        error: null,
      };
      return Softphone.open({ call: ringingCall, customers: found }, { form: 'bar' });
    },
  ],
  [
    'a queue and a line',
    (text) => Softphone.open({ call: { ...ringingCall, queue: text.slice(0, 300), line: text.slice(0, 300) } }),
  ],
  [
    'a contact',
    async (text) => {
      vi.stubGlobal('fetch', async () =>
        Response.json({ contacts: [{ name: text, company: text, number: '0912345678' }] }),
      );
      const softphone = await Softphone.open({}, { contacts: 'on' });
      await softphone.type('.number input', 'minh');
      await softphone.settle(300);
      return softphone;
    },
  ],
  [
    'a headset that is plugged in',
    async (text) => {
      const devices = new FakeDevices();
      vi.stubGlobal('navigator', { ...navigator, mediaDevices: devices });
      const softphone = await Softphone.open();
      devices.list = [...devices.list, { kind: 'audioinput', deviceId: 'new', label: text, groupId: '' }];
      devices.dispatchEvent(new Event('devicechange'));
      await softphone.settle();
      return softphone;
    },
  ],
  [
    'the name of a headset with buttons',
    async (text) => {
      const hid = new FakeHid();
      const device = new FakeHeadset();
      Object.assign(device, { productName: text });
      hid.known = [device];
      vi.stubGlobal('navigator', { ...navigator, hid });
      const softphone = await Softphone.open({}, { headset: 'hid' });
      await vi.dynamicImportSettled();
      await softphone.click('Cài đặt nghe gọi');
      return softphone;
    },
  ],
];

describe('a text from outside', () => {
  onEachPage();
  beforeEach(() => {
    useFakeAudio();
    localStorage.clear();
  });
  afterEach(() => vi.unstubAllGlobals());

  const cases = ways.flatMap(([way, open]) => hostile.map((text, index) => [way, index, open, text] as const));

  test.each(cases)('is shown as text: %s, %i', async (_, __, open, text) => {
    const softphone = await open(text);

    const shown = softphone.text;
    expect(softphone.root.querySelectorAll('img, script, iframe')).toHaveLength(0);
    expect((globalThis as { attacked?: boolean }).attacked).toBeUndefined();
    expect(shown.length).toBeLessThan(5_000);
    // Something of it is shown: the phone hides no caller.
    expect(shown).toContain([...text.replace(/[\u0000-\u001f\u202e]/g, '')].slice(0, 5).join(''));
  });
});
