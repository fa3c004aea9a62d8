// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { engine, number, onEachEnginePhone, pass, phone, startPhone } from '../fake/engine-phone';

onEachEnginePhone();

beforeEach(startPhone);
afterEach(() => void vi.restoreAllMocks());

const taken = (): number => engine.verbs.filter((verb) => verb === 'takeVoice').length;
const refresh = { kind: 'refresh', online: true, device: 1 } as const;

/** VCC counts another channel as the owner of the voice. */
function voiceIsElsewhere(): void {
  engine.greeting = { voice: false, device: 1 };
}

describe('A renewed phone', () => {
  test('takes back what its own channel lost seconds ago', async () => {
    await pass(60_000);
    voiceIsElsewhere();
    engine.drop('agent');
    await pass(500);

    expect(taken()).toBe(1);
  });

  test('leaves the voice after the laptop slept', async () => {
    await pass(1_000);
    engine.receivedAt = Date.now();
    vi.setSystemTime(Date.now() + 60_000);
    await pass(500);
    voiceIsElsewhere();
    engine.drop('agent');
    await pass(500);

    expect(taken()).toBe(0);
    expect(phone.state).toMatchObject({ voice: 'elsewhere', connection: { state: 'ready' } });
  });

  test('leaves the voice when sleep closed the channel', async () => {
    await pass(1_000);
    engine.receivedAt = Date.now();
    vi.setSystemTime(Date.now() + 60_000);
    voiceIsElsewhere();
    engine.drop('agent');
    await pass(500);

    expect(taken()).toBe(0);
  });

  test('leaves the voice after an hour of sleep', async () => {
    await pass(1_000);
    engine.receivedAt = Date.now();
    voiceIsElsewhere();
    vi.setSystemTime(Date.now() + 3_600_000);
    await pass(1_000);

    expect(engine.starts).toHaveLength(2);
    expect(taken()).toBe(0);
  });

  test('takes the voice back after a later message', async () => {
    await pass(1_000);
    vi.setSystemTime(Date.now() + 60_000);
    await pass(20_000);
    voiceIsElsewhere();
    engine.drop('agent');
    await pass(500);

    expect(taken()).toBe(1);
  });

  test.each([
    [149_000, 1],
    [150_000, 0],
  ])('whose channel was silent for %d ms takes the voice back %d times', async (ms, times) => {
    engine.receivedAt = Date.now();
    await pass(ms - 50);
    voiceIsElsewhere();
    engine.drop('agent');
    await pass(1_000);

    expect(taken()).toBe(times);
  });

  test('in a hidden page allows slow timers', async () => {
    vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    await pass(1_000);
    engine.receivedAt = Date.now();
    vi.setSystemTime(Date.now() + 60_000);
    await pass(500);
    voiceIsElsewhere();
    engine.drop('agent');
    await pass(500);

    expect(taken()).toBe(1);
  });

  test('leaves the voice that another place took', async () => {
    engine.tell({ kind: 'voice', here: false });
    voiceIsElsewhere();
    engine.drop('agent');
    await pass(1_000);

    expect(taken()).toBe(0);
  });

  test('asks once for a voice that stays elsewhere', async () => {
    voiceIsElsewhere();
    engine.drop('agent');
    await pass(6_000);
    engine.drop('agent');
    await pass(6_000);

    expect(taken()).toBe(1);
  });

  test('of another page takes nothing at its first start', async () => {
    await phone.stop();
    voiceIsElsewhere();

    await startPhone();

    expect(taken()).toBe(0);
  });
});

describe('Scripts that connected again by themselves', () => {
  test('get the voice back after the call', async () => {
    const leg = engine.invite(number);
    leg.accept();
    engine.drop('agent');
    engine.tell({ ...refresh, voice: false });
    await pass(2_000);
    expect(taken()).toBe(0);

    leg.finish(false);
    await pass(1_000);

    expect(taken()).toBe(1);
    engine.tell({ kind: 'voice', here: true });
    expect(phone.state.voice).toBe('here');
    await pass(5_000);
    expect(taken()).toBe(1);
    expect(engine.starts).toHaveLength(1);
  });

  test('leave a voice that another place took meanwhile', async () => {
    const leg = engine.invite(number);
    leg.accept();
    engine.drop('agent');
    engine.tell({ ...refresh, voice: false });
    engine.tell({ kind: 'voice', here: false });
    leg.finish(false);
    await pass(2_000);

    expect(taken()).toBe(0);
  });

  test('keep the voice when VCC still gives it', async () => {
    engine.renewable = false;
    engine.drop('agent');
    engine.tell({ ...refresh, voice: true });
    await pass(2_000);

    expect(taken()).toBe(0);
    expect(phone.state).toMatchObject({ voice: 'here', connection: { state: 'ready' } });
  });

  test('survive a channel that is gone again', async () => {
    engine.renewable = false;
    engine.drop('agent');
    engine.takeVoice = () => {
      throw new Error('no channel');
    };
    engine.tell({ ...refresh, voice: false });

    await pass(2_000);

    expect(phone.state.voice).toBe('elsewhere');
  });
});
