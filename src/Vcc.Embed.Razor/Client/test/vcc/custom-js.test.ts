// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test } from 'vitest';
import { PhoneError } from '../../src/model/errors';
import { pass, setup } from '../fake/phone';
import { world } from '../fake/realm';
import { begin, hold, onEachRunningPhone, s, say } from '../fake/running-phone';
import { answered, ring, sent } from './calls';

onEachRunningPhone();

const page = window as unknown as Record<string, (...args: unknown[]) => unknown>;
let errors: unknown[] = [];

beforeEach(() => {
  errors = [];
  page['csInitError'] = (code) => void errors.push(code);
});
afterEach(() => void delete page['csInitError']);

test('a page can ask for the agents and transfer', async () => {
  await begin(world('S'));
  await answered(s);

  page['getTransferAgent']?.();
  page['csTransferCallAgent']?.(5001);
  await pass();

  expect(sent(s, 1410122081)).toHaveLength(1);
  expect(sent(s, 1410122076)).toMatchObject([{ newAgentId: '5001', callId: 'C1' }]);
});

test('a page can transfer to a queue', async () => {
  await begin(world('S'));
  await answered(s);

  page['csTransferCallAcd']?.(2);
  await pass();

  expect(sent(s, 2052)).toMatchObject([{ acdId: '2' }]);
});

test.each([
  [1, 'OK'],
  [0, 'NOK'],
])('a page replies %i to an offer', async (reply, status) => {
  await begin(world('S'));
  say({ objectId: 1410122076, callId: 'C5', dropAgentId: '5001', newAgentId: '5000' });

  page['responseTransferAgent']?.(reply);
  await pass(5);

  expect(sent(s, 1410121123)).toMatchObject([{ callId: 'C5', status }]);
});

test('a page reads the id of the live call', async () => {
  await begin(world('S'));
  const before = page['getCurrentCallId']?.();
  const session = await ring(s);
  const during = page['getCurrentCallId']?.();
  session.fail('remote', 'Canceled', 487);

  expect([before, during, page['getCurrentCallId']?.()]).toEqual(['', 'C1', '']);
});

test('a page reads the hotline', async () => {
  await begin(world('S'));
  await ring(s);
  const without = page['getHotline']?.();
  s.realm().window['getHotline'] = () => '18009999';

  expect([without, page['getHotline']?.()]).toEqual(['18001234', '18009999']);
});

test('a page sends the caller to a survey', async () => {
  await begin(world('S'));
  const asked: unknown[] = [];
  s.realm().window['transferSurvey'] = (...given: unknown[]) => void asked.push(...given);

  page['transferSurvey']?.('7');

  expect(asked).toEqual(['7']);
});

test('a page that unregisters stops the phone', async () => {
  await begin(world('S'));

  // A missing function throws, as in the page.
  page['csUnregister']!();
  page['reConfigDeviceType']!();
  await pass();

  expect(s.phone.state.connection.state).toBe('idle');
  expect(s.realm().ua.stopped).toBe(true);
});

test.each([
  ['domainExpired', 405],
  ['forbidden', 500],
] as const)('a start that fails with %s reports %i', async (code, reported) => {
  hold(setup(world('S'), { session: () => Promise.reject(new PhoneError(code)) }));

  s.phone.start().catch(() => undefined);
  await pass(100);

  expect(errors).toEqual([reported]);
});

test('a failure that the scripts report is reported once', async () => {
  hold(setup(world('S', { partner: { code: 405 } })));

  s.phone.start().catch(() => undefined);
  await pass(50_000);

  expect(errors.filter((code) => code !== undefined)).toEqual([]);
});
