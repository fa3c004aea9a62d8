// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import {
  answered,
  callout,
  codeOf,
  engine,
  number,
  pass,
  phone,
  ring,
  onEachEnginePhone,
  startPhone,
} from '../fake/engine-phone';

onEachEnginePhone();
beforeEach(startPhone);

describe('a presence that is there already', () => {
  test.each([
    ['voice', () => phone.takeVoice(), 'takeVoice'],
    ['device', () => phone.chooseDevice(1), 'setDevice'],
    ['availability', () => phone.goOnline(), 'setAvailability'],
  ])('sends nothing: %s', async (_, command, verb) => {
    await command();

    expect(engine.verbs.filter((sent) => sent.startsWith(verb))).toEqual([]);
  });

  test('the voice is taken when VCC says so', async () => {
    engine.tell({ kind: 'voice', here: false });
    let taken = false;
    const done = phone.takeVoice().finally(() => (taken = true));
    engine.tell({ kind: 'notice', text: 'x' });
    engine.tell({ kind: 'voice', here: false });
    await pass();
    expect(taken).toBe(false);

    engine.tell({ kind: 'voice', here: true });
    await done;

    expect(engine.verbs).toContain('takeVoice');
    expect(phone.state.voice).toBe('here');
  });

  test.each(['takeVoice', 'chooseDevice', 'goOffline', 'listAgents'] as const)(
    'without a reply ends: %s',
    async (name) => {
      if (name === 'takeVoice') engine.tell({ kind: 'voice', here: false });
      const code = codeOf(name === 'chooseDevice' ? phone.chooseDevice(2) : phone[name]());

      await pass(5_000);

      expect(await code).toBe('noReply');
    },
  );

  test('a mobile number that is none is refused', async () => {
    expect(await codeOf(phone.chooseDevice(3, 'abc'))).toBe('invalidNumber');
  });
});

describe('a transfer', () => {
  test.each([
    ['refused at once', 1_000, { kind: 'transferReply', ok: false }, 'transferRefused'],
    ['not replied to', 9_600, { kind: 'transferReply', ok: false }, 'transferTimedOut'],
    ['impossible for VCC', 0, { kind: 'vendorError', text: 'x' }, 'transferFailed'],
  ] as const)('that is %s has its code', async (_, ms, signal, code) => {
    await answered();
    const result = codeOf(phone.transferToAgent('5001'));
    await pass(ms);

    engine.tell(signal as never);

    expect(await result).toBe(code);
  });

  test('of a call that ends says so', async () => {
    const leg = await answered();
    const result = codeOf(phone.transferToAgent('5001'));
    await pass();

    leg.finish(false);

    expect(await result).toBe('callEnded');
  });

  test('to no extension is refused', async () => {
    await answered();

    expect(await codeOf(phone.transferToAgent('five thousand'))).toBe('invalidExtension');
  });
});

describe('a callout', () => {
  test('gives way to a customer who calls meanwhile', async () => {
    const code = codeOf(phone.call('0987654321'));
    await pass();

    engine.invite(number);
    engine.tell(ring);

    expect(await code).toBe('agentBusy');
  });

  test('survives the error of the call before', async () => {
    const first = codeOf(phone.call(number));
    await pass();
    engine.tell({ ...callout, step: 'start' });
    await first;
    engine.tell({ ...callout, step: 'fail', error: { code: 'customerBusy', sipCode: 486 } });
    await pass(3_000);
    const second = codeOf(phone.call('0987654321'));
    await pass();

    engine.tell({ ...callout, step: 'fail', error: { code: 'customerBusy', sipCode: 486 } });
    engine.tell({ ...callout, callId: 'C3', number: '0987654321', step: 'start' });

    expect(await second).toBe('done');
  });

  test('of an edition without lines takes none', async () => {
    engine.tell({ kind: 'started', extension: '5000', capabilities: new Set(['call']) } as never);

    expect(await codeOf(phone.call(number, { lineId: '7' }))).toBe('notSupported');
  });
});
