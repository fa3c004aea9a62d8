// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import { providePhone } from '../../src/element/phone-registry';
import { abortCommand, runCommand } from '../../src/element/dotnet-commands';
import { PhoneError } from '../../src/model/errors';
import { FakePhone } from '../fake-phone';

describe('a command of .NET', () => {
  let phone: FakePhone;

  beforeEach(() => {
    phone = new FakePhone();
    providePhone('/vcc', phone);
  });

  test('A command runs on the phone of its endpoint', async () => {
    const reply = await runCommand('/vcc', 'call', ['0912345678', { lineId: '7' }]);

    expect(reply).toEqual({ value: null });
    expect(phone.asked).toEqual(['call 0912345678 7']);
  });

  test('A refused command returns its error as data', async () => {
    phone.reply = () => Promise.reject(new PhoneError({ code: 'holdRefused', sipCode: 488 }));

    expect(await runCommand('/vcc', 'hold', [])).toEqual({ error: { code: 'holdRefused', sipCode: 488 } });
  });

  test('An exception of ours is reported as unexpected', async () => {
    phone.reply = () => Promise.reject(new TypeError('secret'));

    expect(await runCommand('/vcc', 'hold', [])).toEqual({ error: { code: 'unexpected' } });
  });

  test.each(['constructor', '__proto__', 'dispatchEvent', 'addEventListener', 'toString', ''])(
    '%s is no command',
    async (command) => {
      expect(await runCommand('/vcc', command, [])).toEqual({ error: { code: 'notSupported' } });
    },
  );

  test('A command without a phone is refused', async () => {
    expect(await runCommand('/nowhere', 'hold', [])).toEqual({ error: { code: 'notReady' } });
  });

  test.each([
    ['hold', [], 0],
    ['goOnline', [], 0],
    ['call', ['0912345678', { lineId: '7' }], 1],
    ['call', ['0912345678'], 1],
    ['sendDtmf', ['1'], 1],
    ['transferToAgent', ['5001'], 1],
    ['transferToQueue', ['q'], 1],
    ['chooseDevice', [2, null], 2],
    ['chooseDevice', [2], 2],
  ] as const)('%s of %j is aborted by its id', async (command, args, position) => {
    let given: readonly unknown[] = [];
    let end!: () => void;
    Object.assign(phone, {
      [command]: (...all: readonly unknown[]) => {
        given = all;
        return new Promise<void>((resolve) => (end = resolve));
      },
    });
    const reply = runCommand('/vcc', command, args, 'id-1');
    const { signal } = given[position] as { signal: AbortSignal };
    abortCommand('id-2');
    expect(signal.aborted).toBe(false);

    abortCommand('id-1');

    expect(signal.aborted).toBe(true);
    end();
    await reply;
    abortCommand('id-1');
  });

  test('A line survives beside the signal', async () => {
    await runCommand('/vcc', 'call', ['0912345678', { lineId: '7' }], 'id-1');

    expect(phone.asked).toEqual(['call 0912345678 7']);
  });

  test('The state survives JSON', async () => {
    const { value } = await runCommand('/vcc', 'state', []);

    expect(JSON.parse(JSON.stringify(value))).toMatchObject({
      extension: '5000',
      capabilities: [...phone.state.capabilities],
    });
  });
});
