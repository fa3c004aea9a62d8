import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Outbox } from '../../src/element/outbox';
import type { Delivery } from '../../src/element/registry';

const event = (sequence: number, name: Delivery['name'] = 'vcc-notice'): Delivery => ({ sequence, name, detail: {} });

describe('the outbox to .NET', () => {
  let sent: number[][];
  let outbox: Outbox;

  beforeEach(() => {
    vi.useFakeTimers();
    sent = [];
    outbox = new Outbox((batch) => sent.push(batch.map((delivery) => delivery.sequence)));
  });
  afterEach(() => {
    outbox.close();
    vi.useRealTimers();
  });

  test('An event goes out at once, and no more when it was acknowledged', () => {
    outbox.push(event(1));
    outbox.acknowledge(1);

    vi.advanceTimersByTime(60_000);

    expect(sent).toEqual([[1]]);
  });

  test('What was not acknowledged goes along with the next, oldest first', () => {
    outbox.push(event(1));

    outbox.push(event(2));

    expect(sent).toEqual([[1], [1, 2]]);
  });

  test('Without an acknowledgement it is repeated, ever more slowly', () => {
    outbox.push(event(1));

    vi.advanceTimersByTime(1000 + 2000 + 4000 + 8000 + 8000);

    expect(sent).toHaveLength(6);
  });

  test('A flood goes in batches that a circuit takes', () => {
    for (let sequence = 1; sequence <= 40; sequence++) outbox.push(event(sequence));
    sent.length = 0;

    outbox.acknowledge(16);
    outbox.acknowledge(32);
    outbox.acknowledge(40);

    expect(sent).toEqual([Array.from({ length: 16 }, (_, index) => 17 + index), [33, 34, 35, 36, 37, 38, 39, 40]]);
  });

  test('Of readings only the newest waits', () => {
    outbox.push(event(1, 'vcc-quality'));
    outbox.push(event(2));

    outbox.push(event(3, 'vcc-quality'));

    expect(sent.at(-1)).toEqual([2, 3]);
  });

  test('What an element leaves behind, the next one delivers once', () => {
    outbox.push(event(1));
    outbox.push(event(2));
    const orphans = outbox.close();
    const next = new Outbox((batch) => sent.push(batch.map((delivery) => delivery.sequence)));
    sent.length = 0;

    next.adopt([...orphans, event(2)].slice(0, 2));
    vi.advanceTimersByTime(0);
    next.acknowledge(2);
    vi.advanceTimersByTime(60_000);

    expect(sent).toEqual([[1, 2]]);
  });

  test('A closed outbox sends nothing', () => {
    outbox.push(event(1));
    outbox.close();
    sent.length = 0;

    vi.advanceTimersByTime(60_000);

    expect(sent).toEqual([]);
  });
});
