import { expect, test } from 'vitest';
import type { Signal } from '../../src/model/signals';
import { decideInvite } from '../../src/phone/invite-policy';
import { reduce } from '../../src/phone/reducer';
import { readyModel } from '../recordings/replay';

const number = '0912345678';
const start: Signal = { kind: 'callout', step: 'start', callId: 'C1', number, line: '18001234', error: null };
const other: Signal = { kind: 'ring', callId: 'C9', number, line: null, queue: null };

function decide(from: string | null, ...signals: readonly Signal[]) {
  const dialled = [{ kind: 'dial', number } as Signal, ...signals];
  const model = dialled.reduce((before, signal) => reduce(before, signal, 1_000), readyModel());
  return decideInvite(model.calls, from, false, 1_000).decision;
}

test.each([number, '84912345678', '90912345678', '0912***678', '18001234'])('%s is the agent’s own leg', (from) => {
  expect(decide(from, start)).toBe('own');
});

test.each([null, '0987654321', '678'])('%s decides nothing', (from) => {
  expect(decide(from, start)).toBe('incoming');
});

test('a callout VCC did not accept has no leg', () => {
  expect(decide(number)).toBe('incoming');
});

test('an announced other call comes first', () => {
  expect(decide(number, start, other)).toBe('incoming');
});

test('a second leg is refused and reported', () => {
  expect(decideInvite(readyModel().calls, number, true, 1_000)).toEqual({ decision: 486, report: 'secondCallRefused' });
});
