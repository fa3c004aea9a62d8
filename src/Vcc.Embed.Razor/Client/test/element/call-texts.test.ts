import { describe, expect, test } from 'vitest';
import { endText, partyTexts, statusText } from '../../src/element/call-texts';
import { texts as en } from '../../src/i18n/languages/en';
import { vi as first } from '../../src/i18n/vi';
import { errors } from '../../src/i18n/vi-errors';
import { vietnamese } from '../../src/i18n/vi-panels';
import type { Call } from '../../src/model/state';
import { ringingCall } from '../fake-phone';

const vi = { ...first, ...vietnamese, errors };
const ended = (call: Partial<Call>): Call => ({ ...ringingCall, state: 'ended', ...call });

describe('texts of a call', () => {
  test.each([
    [{ direction: 'inbound', endReason: 'noAnswer' }, 'You did not answer the call', 'Bạn đã không nghe máy'],
    [
      { direction: 'outbound', incoming: false, endReason: 'noAnswer' },
      'The customer did not answer',
      'Khách hàng không nghe máy',
    ],
    [
      { direction: 'internal', incoming: false, endReason: 'noAnswer' },
      'Your colleague did not answer',
      'Đồng nghiệp không nghe máy',
    ],
    [{ direction: 'inbound', endReason: 'missed' }, 'Missed call', 'Cuộc gọi nhỡ'],
    [{ direction: 'inbound', endReason: 'customerHangUp' }, 'The customer hung up', 'Khách hàng đã gác máy'],
    [{ direction: 'internal', endReason: 'otherAgentHangUp' }, 'Your colleague hung up', 'Đồng nghiệp đã gác máy'],
    [{ direction: 'outbound', endReason: 'busy' }, 'The customer is busy', 'Khách hàng đang bận'],
    [{ direction: 'internal', endReason: null }, 'The call has ended', 'Cuộc gọi đã kết thúc'],
  ] as const)('The end of %j has its words', (call, english, vietnamese) => {
    expect([endText(en, ended(call)), endText(vi, ended(call))]).toEqual([english, vietnamese]);
  });

  test.each([
    'customerBusy',
    'customerNoAnswer',
    'customerDeclined',
    'customerUnavailable',
    'customerNotFound',
  ] as const)('A failed call between agents (%s) names no customer', (code) => {
    const call = ended({ direction: 'internal', endReason: 'failed', error: { code } });

    expect(endText(en, call)).not.toMatch(/customer/i);
    expect(endText(vi, call)).not.toMatch(/khách/i);
  });

  test('A call between agents names no customer', () => {
    const call: Call = { ...ringingCall, direction: 'internal', state: 'connected', silent: true };

    for (const [texts, customer] of [
      [en, /customer/i],
      [vi, /khách/i],
    ] as const) {
      expect(partyTexts(texts, call).ringing).not.toMatch(customer);
      expect(statusText(texts, call)).not.toMatch(customer);
    }
  });

  test('Sound problems name no customer', () => {
    expect(Object.values(en.errors.noInboundAudio ?? {}).join()).not.toMatch(/customer/i);
    expect(Object.values(vi.errors.noInboundAudio).join()).not.toMatch(/khách/i);
  });
});
