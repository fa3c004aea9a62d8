import { expect, test } from 'vitest';
import { readFromAgent } from '../../src/wire/from-agent';

test.each([
  [
    { objectId: 2032, telephoneNumber: '0912345678' },
    { kind: 'dial', number: '0912345678' },
  ],
  [
    { objectId: 2013, status: 'AVAILABLE' },
    { kind: 'statusSent', online: true },
  ],
  [
    { objectId: 2013, status: 'NOT AVAILABLE' },
    { kind: 'statusSent', online: false },
  ],
  [
    { objectId: 1511242004, deviceType: 3, phoneNum: '0987654321' },
    { kind: 'deviceSent', device: 3, mobile: '0987654321' },
  ],
  [{ objectId: 1511242004, deviceType: 5 }, null],
  [{ objectId: 2019 }, { kind: 'hangUpSent' }],
  [{ objectId: 2033 }, { kind: 'hangUpSent' }],
  [{ objectId: 2009 }, { kind: 'hangUpSent' }],
  [
    { objectId: 1410122076, newAgentId: '5001' },
    { kind: 'transferSent', queue: false },
  ],
  [
    { objectId: 2052, acdId: '1' },
    { kind: 'transferSent', queue: true },
  ],
  [
    { objectId: 1410121123, callId: 'C5', status: 'OK' },
    { kind: 'offerReply', ok: true, callId: 'C5' },
  ],
  [
    { objectId: 1410121123, callId: 'C5', status: 'NOK' },
    { kind: 'offerReply', ok: false, callId: 'C5' },
  ],
  [{ objectId: 2015, callId: 'C5' }, null],
])('%j of the agent is read', (frame, signal) => {
  expect(readFromAgent(frame)).toEqual(signal);
});
