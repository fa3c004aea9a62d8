import { expect, test } from 'vitest';
import { toDevice, toTransferAgents } from '../../src/wire/fields';

const listed = (count: number, fullname: string): unknown[] =>
  Array.from({ length: count }, (_, i) => ({ ipPhone: String(5000 + i), fullname }));

test('the largest list of agents fits into a message', () => {
  const agents = toTransferAgents(listed(500, 'ế'.repeat(80)));

  expect(new TextEncoder().encode(JSON.stringify(agents)).length).toBeLessThan(30_000);
  expect(agents[0]?.extension).toBe('5000');
  expect(agents.at(-1)?.extension).toBe(String(5000 + agents.length - 1));
});

test('a list of 500 usual agents is complete', () => {
  const agents = toTransferAgents(listed(500, 'Nguyễn Thị Minh Khai'));

  expect(agents).toHaveLength(500);
});

test('no list longer than 500 agents is read', () => {
  expect(toTransferAgents(listed(501, ''))).toHaveLength(500);
});

test.each([
  [{ ipPhone: 5001, fullname: 'Ánh', name: 'anh', agentId: 'a' }, 'Ánh'],
  [{ ipphone: '5001', name: 'anh', agentId: 'a' }, 'anh'],
  [{ ipPhone: '5001', agentId: 'a' }, 'a'],
  [{ ipPhone: '5001' }, '5001'],
])('the agent %j is called %s', (raw, name) => {
  expect(toTransferAgents([raw])).toEqual([{ extension: '5001', name }]);
});

test.each([
  ['no list', {}],
  ['a text', 'abc'],
  ['a list without agents', [null, 5, {}, { ipPhone: '<b>' }]],
])('%s has no agent', (_, raw) => {
  expect(toTransferAgents(raw)).toEqual([]);
});

test.each([
  [1, 1],
  ['2', 2],
  [3, 3],
  [4, 4],
  [6, 6],
  [5, null],
  [0, null],
  [undefined, null],
])('%j is device %j', (raw, device) => {
  expect(toDevice(raw)).toBe(device);
});
