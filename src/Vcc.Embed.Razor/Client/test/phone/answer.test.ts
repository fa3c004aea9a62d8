// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import { codeOf, engine, number, pass, phone, ring, onEachEnginePhone, startPhone } from '../fake/engine-phone';

onEachEnginePhone();
beforeEach(startPhone);

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
