import { beforeEach, describe, expect, test } from 'vitest';
import { Backlog } from '../../src/element/backlog';
import { keepNewest, type Delivery } from '../../src/element/delivery';
import { FakePhone } from '../fake-phone';

const event = (sequence: number, name: Delivery['name'] = 'vcc-notice'): Delivery => ({ sequence, name, detail: {} });
const events = (count: number): Delivery[] => Array.from({ length: count }, (_, index) => event(index + 1));
const sequences = (deliveries: readonly Delivery[]): number[] => deliveries.map(({ sequence }) => sequence);

describe('the newest events', () => {
  test('256 events are kept in order', () => {
    const kept = keepNewest([...events(256)].reverse());

    expect(sequences(kept)).toEqual(sequences(events(256)));
  });

  test('A gap takes the place of lost events', () => {
    const kept = keepNewest(events(300));

    expect(kept).toHaveLength(256);
    expect(kept[0]).toEqual({ sequence: 45, name: 'vcc-error', detail: { code: 'eventsLost' } });
    expect(kept[1]).toEqual(event(46));
  });

  test('One event too many loses two and reports them', () => {
    const kept = keepNewest(events(257));

    expect(kept[0]).toMatchObject({ sequence: 2, detail: { code: 'eventsLost' } });
    expect(kept.at(-1)).toEqual(event(257));
  });

  test('A second gap replaces the first', () => {
    const kept = keepNewest([...keepNewest(events(300)), event(301)]);

    expect(kept.filter(({ name }) => name === 'vcc-error')).toEqual([expect.objectContaining({ sequence: 46 })]);
  });
});

describe('events that wait for an element', () => {
  let backlog: Backlog;
  let phone: FakePhone;
  let sequence: number;
  const next = (): number => ++sequence;

  beforeEach(() => {
    backlog = new Backlog();
    phone = new FakePhone();
    sequence = 100;
  });

  test('They are taken once', () => {
    backlog.add(phone, event(1), false);

    const first = backlog.take(phone, false, next);
    const second = backlog.take(phone, false, next);

    expect(sequences(first.undispatched)).toEqual([1]);
    expect(second).toEqual({ undispatched: [], unacknowledged: [] });
  });

  test('What a plain element dispatched waits for .NET', () => {
    backlog.take(phone, true, next);
    backlog.add(phone, event(1), false);

    const plain = backlog.take(phone, false, next);
    backlog.add(phone, event(2), true);
    const dotNet = backlog.take(phone, true, next);

    expect(sequences(plain.undispatched)).toEqual([1]);
    expect(dotNet.undispatched).toEqual([]);
    expect(sequences(dotNet.unacknowledged)).toEqual([1, 2]);
  });

  test('A page without .NET keeps nothing for it', () => {
    backlog.add(phone, event(1), true);

    expect(backlog.take(phone, true, next).unacknowledged).toEqual([]);
  });

  test('A new phone gets them numbered anew', () => {
    backlog.take(phone, true, next);
    backlog.addUnacknowledged(phone, [event(1)]);
    const later = new FakePhone({ extension: null });

    const unknown = backlog.take(later, true, next);
    later.change({ extension: '5000' });
    const known = backlog.take(later, true, next);

    expect(unknown.unacknowledged).toEqual([]);
    expect(sequences(known.unacknowledged)).toEqual([101]);
  });

  test('Another agent does not get them', () => {
    backlog.take(phone, true, next);
    backlog.addUnacknowledged(phone, [event(1)]);
    backlog.add(phone, event(2), false);

    const other = backlog.take(new FakePhone({ extension: '5001' }), true, next);

    expect(other).toEqual({ undispatched: [], unacknowledged: [] });
  });
});
