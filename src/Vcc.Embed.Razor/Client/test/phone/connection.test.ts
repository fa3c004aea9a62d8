// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { PhoneError } from '../../src/model/errors';
import { codeOf, engine, events, number, onEachEnginePhone, pass, phone, startPhone } from '../fake/engine-phone';

onEachEnginePhone();

test('a start ends with the engine’s first message', async () => {
  await startPhone();

  expect(phone.state).toMatchObject({ connection: { state: 'ready', voiceRegistered: true }, extension: '5000' });
});

test('a permanent error ends the start', async () => {
  engine.refusals = [new PhoneError('domainExpired')];

  const code = codeOf(phone.start());
  await pass();

  expect(await code).toBe('domainExpired');
  expect(phone.state.connection).toMatchObject({ state: 'lost', error: { code: 'domainExpired' } });
});

test('a rejected token gets one more attempt', async () => {
  engine.refusals = [new PhoneError('tokenRejected')];

  const started = phone.start();
  await pass(1_000);
  await started;

  expect(engine.starts).toMatchObject([
    { reuseSession: false, tokenRefused: false },
    { reuseSession: false, tokenRefused: true },
  ]);
});

test('a renewal asks for no new login', async () => {
  engine.refusals = [new PhoneError('tokenRejected')];
  const started = phone.start();
  await pass(1_000);
  await started;

  engine.drop('agent');
  await pass(3_000);

  expect(engine.starts[2]).toMatchObject({ reuseSession: false, tokenRefused: false });
});

test('an engine without a first message is replaced', async () => {
  engine.greets = false;
  phone.start().catch(() => undefined);
  await pass(11_000);

  expect(engine.starts).toHaveLength(2);
});

test('an idle phone starts anew when its channel closes', async () => {
  await startPhone();
  engine.drop('agent');
  await pass(500);

  expect(engine.starts).toHaveLength(2);
  expect(phone.state.connection.state).toBe('ready');
});

test('a call survives the loss of the agent channel', async () => {
  await startPhone();
  const leg = engine.invite(number);
  leg.accept();
  engine.drop('agent');
  await pass(5_000);

  expect(phone.state).toMatchObject({ connection: { state: 'reconnecting' }, call: { state: 'connected' } });
  expect(engine.starts).toHaveLength(1);
  leg.finish(false);
  await pass(1_000);
  expect(engine.starts).toHaveLength(2);
});

test('a removed frame starts the engine anew', async () => {
  await startPhone();
  engine.attached = false;
  await pass(1_100);

  expect(engine.starts).toHaveLength(2);
});

test('a closing page leaves VCC', async () => {
  await startPhone();
  engine.invite(number).accept();

  dispatchEvent(new Event('pagehide'));

  expect(phone.state.call).toMatchObject({ state: 'ended', endReason: 'pageClosed' });
  expect(events).toContain('call-ended');
  expect(engine.verbs).toContain('leave');
});
