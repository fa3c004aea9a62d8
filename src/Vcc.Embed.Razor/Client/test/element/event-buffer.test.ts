import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { EventBuffer } from '../../src/element/event-buffer';
import type { Delivery } from '../../src/element/delivery';

const event = (sequence: number, name: Delivery['name'] = 'vcc-notice'): Delivery => ({ sequence, name, detail: {} });

describe('the buffer to .NET', () => {
  let sent: number[][];
  let buffer: EventBuffer;

  beforeEach(() => {
    vi.useFakeTimers();
    sent = [];
    buffer = new EventBuffer((batch) => sent.push(batch.map((delivery) => delivery.sequence)));
  });
  afterEach(() => {
    buffer.close();
    vi.useRealTimers();
  });

  test('An acknowledged event is sent once', () => {
    buffer.push(event(1));
    buffer.acknowledge(1);

    vi.advanceTimersByTime(60_000);

    expect(sent).toEqual([[1]]);
  });

  test('An unacknowledged event is sent with the next', () => {
    buffer.push(event(1));

    buffer.push(event(2));

    expect(sent).toEqual([[1], [1, 2]]);
  });

  test('An unacknowledged event is repeated with growing pauses', () => {
    buffer.push(event(1));

    vi.advanceTimersByTime(1000 + 2000 + 4000 + 8000 + 8000);

    expect(sent).toHaveLength(6);
  });

  test('Many events are sent in batches', () => {
    for (let sequence = 1; sequence <= 40; sequence++) buffer.push(event(sequence));
    sent.length = 0;

    buffer.acknowledge(16);
    buffer.acknowledge(32);
    buffer.acknowledge(40);

    expect(sent).toEqual([Array.from({ length: 16 }, (_, index) => 17 + index), [33, 34, 35, 36, 37, 38, 39, 40]]);
  });

  test('A batch stays below the size of a message', () => {
    const sizes: number[] = [];
    const large = new EventBuffer((batch) => {
      sizes.push(new TextEncoder().encode(JSON.stringify(batch)).length);
      sent.push(batch.map((delivery) => delivery.sequence));
      large.acknowledge(batch.at(-1)?.sequence ?? 0);
    });

    // In UTF-8 the letter has three bytes.
    large.adopt(Array.from({ length: 16 }, (_, i) => ({ ...event(i + 1), detail: { text: 'ế'.repeat(1000) } })));
    vi.advanceTimersByTime(0);

    expect(sent.flat()).toEqual(Array.from({ length: 16 }, (_, i) => i + 1));
    expect(Math.max(...sizes)).toBeLessThan(30_000);
  });

  test('An event larger than a batch is sent alone', () => {
    buffer.push({ ...event(1), detail: { text: 'x'.repeat(40_000) } });
    buffer.push(event(2));

    buffer.acknowledge(1);

    expect(sent).toEqual([[1], [2]]);
  });

  test('Only the newest quality reading is kept', () => {
    buffer.push(event(1, 'vcc-quality'));
    buffer.push(event(2));

    buffer.push(event(3, 'vcc-quality'));

    expect(sent.at(-1)).toEqual([2, 3]);
  });

  test('The next element delivers what an element left', () => {
    buffer.push(event(1));
    buffer.push(event(2));
    const undelivered = buffer.close();
    const next = new EventBuffer((batch) => sent.push(batch.map((delivery) => delivery.sequence)));
    sent.length = 0;

    next.adopt([...undelivered, event(2)].slice(0, 2));
    vi.advanceTimersByTime(0);
    next.acknowledge(2);
    vi.advanceTimersByTime(60_000);

    expect(sent).toEqual([[1, 2]]);
  });

  test('A closed buffer sends nothing', () => {
    buffer.push(event(1));
    buffer.close();
    sent.length = 0;

    vi.advanceTimersByTime(60_000);

    expect(sent).toEqual([]);
  });
});
