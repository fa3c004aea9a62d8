// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import type { Device } from '../../src/model/state';
import { codeOf, engine, onEachEnginePhone, pass, phone, startPhone } from '../fake/engine-phone';

onEachEnginePhone();

beforeEach(startPhone);

const chosen = (): string[] => engine.verbs.filter((verb) => verb.startsWith('setDevice'));
const tell = (device: Device): void => engine.tell({ kind: 'device', ok: true, device });

/** The agent's channel is lost. The new engine begins with a device. */
async function renew(device: Device): Promise<void> {
  engine.greeting = { voice: true, device };
  engine.drop('agent');
  await pass(1_000);
}

async function choose(device: Device, mobile?: string): Promise<void> {
  const done = phone.chooseDevice(device, mobile);
  await pass();
  tell(device);
  await done;
}

test('a renewed phone restores another device', async () => {
  await choose(2);
  await renew(1);
  tell(2);

  expect(chosen()).toEqual(['setDevice 2', 'setDevice 2']);
  expect(phone.state.device).toBe(2);
});

test('a mobile phone is restored with its number', async () => {
  await choose(3, '0987654321');
  await renew(1);

  expect(chosen()).toEqual(['setDevice 3 0987654321', 'setDevice 3 0987654321']);
});

test('a number of an earlier choice is not sent', async () => {
  await choose(3, '0987654321');
  await choose(2);
  await renew(1);

  expect(chosen().at(-1)).toBe('setDevice 2');
});

test('a device that scripts change afterwards is restored once', async () => {
  await choose(2);
  await renew(2);
  expect(chosen()).toHaveLength(1);
  tell(1);
  tell(1);

  expect(chosen()).toHaveLength(2);
});

test('a change after 10 s stays', async () => {
  await choose(2);
  await renew(2);
  await pass(10_000);

  tell(1);

  expect(chosen()).toHaveLength(1);
});

test('a choice of the agent stays', async () => {
  await choose(2);
  await renew(2);

  await choose(1);
  tell(1);

  expect(chosen()).toEqual(['setDevice 2', 'setDevice 1']);
});

test('a first start restores nothing', async () => {
  await choose(2);
  await phone.stop();
  engine.greeting = { voice: true, device: 1 };
  await startPhone();

  expect(chosen()).toHaveLength(1);
});

test('a refused choice leaves the claim as it is', async () => {
  const code = codeOf(phone.chooseDevice(2));
  await pass();
  engine.tell({ kind: 'device', ok: false, device: 2 });

  expect(await code).toBe('deviceRefused');
  await renew(4);
  expect(chosen()).toEqual(['setDevice 2', 'setDevice 1']);
});

test('a channel that is gone again ends the attempt', async () => {
  await choose(2);
  engine.setDevice = () => {
    throw new Error('no channel');
  };

  await renew(1);

  expect(phone.state).toMatchObject({ device: 1, connection: { state: 'ready' } });
});

test('a page from the back/forward cache keeps its device', async () => {
  await choose(2);
  dispatchEvent(new Event('pagehide'));
  // VCC restores the usual device of an agent who leaves.
  tell(4);
  expect(chosen()).toHaveLength(1);
  engine.greeting = { voice: true, device: 4 };

  dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
  await pass(1_000);

  expect(engine.starts).toHaveLength(2);
  expect(chosen()).toEqual(['setDevice 2', 'setDevice 2']);
});

test('a page that came back forgets its earlier device', async () => {
  await choose(2);
  dispatchEvent(new Event('pagehide'));
  dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
  await pass(1_000);
  tell(2);
  await choose(1);

  await renew(4);

  expect(chosen().at(-1)).toBe('setDevice 1');
});
