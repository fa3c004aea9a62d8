// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import { pass } from '../fake/phone';
import { begin, onEachRunningPhone, s } from '../fake/running-phone';
import type { FakeSession } from '../fake/sip';
import { answered, refusal } from './calls';

onEachRunningPhone();

let session: FakeSession;
beforeEach(async () => {
  await begin();
  session = await answered(s);
});

test('the same digit typed twice leaves twice', async () => {
  await Promise.all([s.phone.sendDtmf('5'), s.phone.sendDtmf('5')]);

  expect(session.digits).toEqual(['5', '5']);
});

test('digits go out one by one', async () => {
  await s.phone.sendDtmf('12#');

  expect(session.digits).toEqual(['1', '2', '#']);
});

test.each(['0123456789*#ABCD', '0'.repeat(32)])('%s can be sent', async (digits) => {
  await s.phone.sendDtmf(digits);

  expect(session.digits.join('')).toBe(digits);
});

test.each(['', 'E', '1 2', '0'.repeat(33)])('%s cannot be sent', async (digits) => {
  expect((await refusal(s.phone.sendDtmf(digits))).code).toBe('invalidDigits');
});

describe('A digit that fails', () => {
  test('fails its command only', async () => {
    session.digitsAccepted = 1;

    const refused = await refusal(s.phone.sendDtmf('123'));
    session.digitsAccepted = Infinity;
    await s.phone.sendDtmf('45');

    expect(refused.code).toBe('digitsRefused');
    expect(session.digits).toEqual(['1', '4', '5']);
  });

  test('does not stop a command that waits', async () => {
    session.digitsAccepted = 0;
    const refused = refusal(s.phone.sendDtmf('1')).then(({ code }) => {
      session.digitsAccepted = Infinity;
      return code;
    });
    const next = s.phone.sendDtmf('2').catch(() => 'refused');

    expect(await refused).toBe('digitsRefused');
    await next;
    await s.phone.sendDtmf('3');

    expect(session.digits.at(-1)).toBe('3');
  });

  test('without a response ends in time', async () => {
    const send = session.sendDTMF.bind(session);
    session.sendDTMF = () => undefined;
    let code = '';
    void refusal(s.phone.sendDtmf('12')).then((error) => (code = error.code));
    await pass(6_300);
    expect(code).toBe('');

    await pass(200);
    session.sendDTMF = send;
    await s.phone.sendDtmf('3');

    expect(code).toBe('noReply');
    expect(session.digits).toEqual(['3']);
  });

  test('because the leg throws leaves the next one alone', async () => {
    const send = session.sendDTMF.bind(session);
    session.sendDTMF = () => {
      throw new Error('InvalidStateError');
    };
    const thrown = await refusal(s.phone.sendDtmf('1'));
    session.sendDTMF = send;

    await s.phone.sendDtmf('2');

    expect(thrown.code).toBe('vendorException');
    expect(session.digits).toEqual(['2']);
  });

  test('with its call ends with the call', async () => {
    session.sendDTMF = () => undefined;
    const first = refusal(s.phone.sendDtmf('1'));
    const waiting = refusal(s.phone.sendDtmf('2'));
    await pass();

    session.end('remote');

    expect((await first).code).toBe('callEnded');
    expect((await waiting).code).toBe('callEnded');
  });
});
