// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import { codeOf, engine, number, onEachEnginePhone, pass, phone, startPhone } from '../fake/engine-phone';
import type { FakeLeg } from '../fake/engine';

onEachEnginePhone();

const ring = { kind: 'ring', callId: 'C1', number, line: '18001234', queue: null } as const;
const callout = { kind: 'callout', callId: 'C2', number, line: '18001234', error: null } as const;

beforeEach(startPhone);

async function talk(): Promise<FakeLeg> {
  const leg = engine.invite(number);
  engine.tell(ring);
  const done = phone.answer();
  await pass();
  leg.accept();
  await done;
  return leg;
}

describe('a command without its call', () => {
  test.each([
    ['hangUp', () => phone.hangUp()],
    ['hold', () => phone.hold()],
    ['mute', () => phone.mute()],
    ['sendDtmf', () => phone.sendDtmf('1')],
    ['transferToAgent', () => phone.transferToAgent('5001')],
  ])('is refused: %s', async (_, command) => {
    expect(await codeOf(command())).toBe('noCall');
  });

  test('answer is refused', async () => {
    expect(await codeOf(phone.answer())).toBe('notRinging');
  });
});

describe('a command in another state of the call', () => {
  test('reject of a connected call is refused', async () => {
    await talk();

    expect(await codeOf(phone.reject())).toBe('notRinging');
    expect(phone.state.call?.state).toBe('connected');
  });

  test.each([
    ['hold', () => phone.hold()],
    ['transfer', () => phone.transferToQueue('Q1')],
  ])('%s while it rings is refused', async (_, command) => {
    engine.invite(number);
    engine.tell(ring);

    expect(await codeOf(command())).toBe('notInACall');
  });

  test('an answered call needs no second answer', async () => {
    await talk();
    const before = engine.verbs.length;

    await phone.answer();

    expect(engine.verbs).toHaveLength(before);
  });

  test('a device is not changed in a call', async () => {
    await talk();

    expect(await codeOf(phone.chooseDevice(2))).toBe('callInProgress');
    expect(engine.verbs.some((verb) => verb.startsWith('setDevice'))).toBe(false);
  });

  test('a call of an IP phone is answered there', async () => {
    engine.tell({ kind: 'device', ok: true, device: 2 });
    engine.tell(ring);

    expect(await codeOf(phone.answer())).toBe('wrongDevice');
    expect(engine.verbs).not.toContain('answer');
  });
});

describe('an answer', () => {
  test('is not done before both talk', async () => {
    const leg = engine.invite(number);
    engine.tell(ring);
    let settled = false;
    const done = phone.answer().finally(() => (settled = true));
    engine.tell({ kind: 'notice', text: 'x' });
    await pass(100);
    expect(settled).toBe(false);

    leg.accept();
    await done;

    expect(phone.state.call?.state).toBe('connected');
  });

  test('waits for the leg that VCC announced', async () => {
    engine.tell(ring);
    const done = phone.answer();
    engine.tell({ kind: 'notice', text: 'x' });
    await pass(100);
    expect(engine.verbs).not.toContain('answer');

    const leg = engine.invite(number);
    await pass();
    leg.accept();
    await done;

    expect(engine.verbs).toContain('answer');
  });

  test('whose leg never comes says so', async () => {
    engine.tell(ring);
    const code = codeOf(phone.answer());

    await pass(5_000);

    expect(await code).toBe('voiceUnregistered');
  });

  test('of a call that ends meanwhile says so', async () => {
    const leg = engine.invite(number);
    engine.tell(ring);
    const code = codeOf(phone.answer());
    await pass();

    leg.finish(false);

    expect(await code).toBe('callEnded');
  });
});

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
    await talk();
    const result = codeOf(phone.transferToAgent('5001'));
    await pass(ms);

    engine.tell(signal as never);

    expect(await result).toBe(code);
  });

  test('of a call that ends says so', async () => {
    const leg = await talk();
    const result = codeOf(phone.transferToAgent('5001'));
    await pass();

    leg.finish(false);

    expect(await result).toBe('callEnded');
  });

  test('to no extension is refused', async () => {
    await talk();

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

test('a command that was aborted before is not sent', async () => {
  const signal = AbortSignal.abort();

  expect(await codeOf(phone.call(number, { signal }))).toBe('aborted');
  expect(engine.verbs).toEqual([]);
});
