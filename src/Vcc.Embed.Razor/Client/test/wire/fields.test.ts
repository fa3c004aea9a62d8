import { expect, test } from 'vitest';
import { toTransferAgents } from '../../src/wire/fields';

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
