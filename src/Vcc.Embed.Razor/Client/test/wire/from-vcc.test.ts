import { expect, test } from 'vitest';
import { readFromVcc } from '../../src/wire/from-vcc';

const call = { callId: 'C1' };

test.each([
  [{ objectId: 1511231001 }, { kind: 'voice', here: true }],
  [
    { objectId: 1511231001, result: 1 },
    { kind: 'voice', here: true },
  ],
  [{ objectId: 1511231001, result: 0 }, { kind: 'voiceRefused' }],
  [{ objectId: 1020, agentStatus: 'NO ANSWER' }, { kind: 'noAnswer' }],
  [{ objectId: 1020, agentStatus: 'AVAILABLE' }, null],
  [
    { ...call, objectId: 1410122076, dropAgentId: '5001', newAgentId: '5000' },
    { kind: 'offer', callId: 'C1', from: '5001' },
  ],
  [
    { ...call, objectId: 1410122076, newAgentId: '5000' },
    { kind: 'offer', callId: 'C1', from: '' },
  ],
  [{ ...call, objectId: 1410122076, dropAgentId: '5000', newAgentId: '5001' }, null],
  [{ objectId: 1410122076, dropAgentId: '5001', newAgentId: '5000' }, null],
  [
    { objectId: 1410121119, status: 'OK', dropAgent: '5000', superAgent: '5000', newAgent: '5001' },
    { kind: 'transferDone', by: '5000', to: '5001', error: null },
  ],
  [{ objectId: 1410121119, status: 'OK', dropAgent: '5001', newAgent: '5000' }, null],
  [
    { objectId: 1607111002, ...call },
    { kind: 'internal', step: 'end', callId: 'C1', incoming: false, number: null },
  ],
  [
    { objectId: 1607111003, ...call },
    { kind: 'internal', step: 'answer', callId: 'C1', incoming: false, number: null },
  ],
  [{ objectId: 424242 }, null],
])('%j of VCC is read', (frame, signal) => {
  expect(readFromVcc(frame, '5000')).toEqual(signal);
});

const callout = { ...call, objectId: 1055, status: 'starting', telephoneNumber: '0912345678', line: '18001234' };
const started = { kind: 'callout', step: 'start', callId: 'C1', number: '0912345678', line: '18001234', error: null };

test.each([
  ['without an owner', {}, started],
  ['of this extension', { extension: '5000' }, started],
  ['of this IP phone', { ipphone: '5000', extension: '5009' }, started],
  ['of another IP phone', { ipphone: '5009', extension: '5000' }, null],
  ['of another extension', { extension: '5009' }, null],
  ['of an unknown step', { status: 'DREAMING' }, null],
])('a callout %s is read', (_, more, signal) => {
  expect(readFromVcc({ ...callout, ...more }, '5000')).toEqual(signal);
});

test('a failed transfer has VCC’s status', () => {
  const signal = readFromVcc({ objectId: 1410121119, status: 'AGENT_BUSY', dropAgent: '5001' }, '5000');

  expect(signal).toMatchObject({ kind: 'transferDone', error: { code: 'transferFailed', vendorText: 'AGENT_BUSY' } });
});
