// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import { answered, codeOf, engine, number, phone, ring, onEachEnginePhone, startPhone } from '../fake/engine-phone';

onEachEnginePhone();
beforeEach(startPhone);

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
    await answered();

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
    await answered();
    const before = engine.verbs.length;

    await phone.answer();

    expect(engine.verbs).toHaveLength(before);
  });

  test('a device is not changed in a call', async () => {
    await answered();

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

test('a command that was aborted before is not sent', async () => {
  const signal = AbortSignal.abort();

  expect(await codeOf(phone.call(number, { signal }))).toBe('aborted');
  expect(engine.verbs).toEqual([]);
});
