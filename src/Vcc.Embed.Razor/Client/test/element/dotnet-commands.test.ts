import { beforeEach, describe, expect, test } from 'vitest';
import { providePhone } from '../../src/element/phone-registry';
import { runCommand } from '../../src/element/dotnet-commands';
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

  test('The state survives JSON', async () => {
    const { value } = await runCommand('/vcc', 'state', []);

    expect(JSON.parse(JSON.stringify(value))).toMatchObject({
      extension: '5000',
      capabilities: [...phone.state.capabilities],
    });
  });
});
