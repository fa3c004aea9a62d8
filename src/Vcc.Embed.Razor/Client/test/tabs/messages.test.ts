import { describe, expect, test } from 'vitest';
import { readMessage, writeMessage, type TabMessage } from '../../src/tabs/messages';
import { readyState, ringingCall } from '../fake-phone';

const update: TabMessage = {
  kind: 'update',
  term: 1,
  agent: 'A',
  window: false,
  state: { ...readyState, call: ringingCall },
  events: [['vcc-call-ringing', ringingCall]],
};
const written = writeMessage('tab', update) as Record<string, unknown>;
const state = written['state'] as Record<string, unknown>;
const command = { version: 1, from: 'tab', kind: 'command', id: '1', name: 'hold', args: [{}] };

describe('a message between tabs', () => {
  test('arrives as it was sent', () => {
    expect(readMessage(structuredClone(written))).toEqual({ ...update, version: 1, from: 'tab' });
    expect(readMessage(command)).toEqual(command);
  });

  test('of a newer release may have more', () => {
    const newer = {
      ...written,
      added: 1,
      state: { ...state, added: 1, capabilities: ['hold', 'fly'] },
      events: [['vcc-flown', {}], ...(written['events'] as unknown[])],
    };

    const read = readMessage(newer);

    expect(read).toMatchObject({ kind: 'update', events: update.events });
    expect([...(read as typeof update).state.capabilities]).toEqual(['hold']);
  });

  test.each([
    ['text', 'update'],
    ['null', null],
    ['a number', 5],
    ['no version', { ...written, version: undefined }],
    ['a version of the future', { ...written, version: 2 }],
    ['no sender', { ...written, from: undefined }],
    ['a kind of the future', { ...written, kind: 'fly' }],
    ['a kind of the language', { ...written, kind: 'constructor' }],
    ['no term', { ...written, term: 'x' }],
    ['no state', { ...written, state: null }],
    ['a call without a key', { ...written, state: { ...state, call: { ...ringingCall, key: undefined } } }],
    ['a number that is an object', { ...written, state: { ...state, call: { ...ringingCall, number: {} } } }],
    ['a long number', { ...written, state: { ...state, call: { ...ringingCall, number: '1'.repeat(5_000) } } }],
    ['a time that is text', { ...written, state: { ...state, call: { ...ringingCall, startedAt: '0' } } }],
    ['a script as a link', { ...written, state: { ...state, customers: found('javascript:alert(1)') } }],
    ['too many customers', { ...written, state: { ...state, customers: found('https://crm.example', 101) } }],
    ['too much data', { ...written, state: { ...state, added: 'x'.repeat(300_000) } }],
    ['a circle', { ...written, state: circle() }],
    ['no list of events', { ...written, events: {} }],
    ['an unknown command', { ...command, name: 'fly' }],
    ['a stop of this tab', { ...command, name: 'stop' }],
    ['arguments that are no list', { ...command, args: {} }],
    ['too many arguments', { ...command, args: ['x'.repeat(70_000)] }],
    ['a result without an id', { version: 1, from: 'tab', kind: 'settled' }],
    ['an error without a code', { version: 1, from: 'tab', kind: 'settled', id: '1', error: {} }],
  ])('is ignored with %s', (_, message) => {
    expect(readMessage(message)).toBeNull();
  });
});

function found(link: string, count = 1): unknown {
  const one = { id: '1', name: 'Lan', company: null, link, tags: [], fields: [], lastContact: null };
  return { callKey: 'call-1', customers: Array(count).fill(one), hasMore: false, newCustomer: null, error: null };
}

function circle(): unknown {
  const around: Record<string, unknown> = { ...state };
  around['self'] = around;
  return around;
}
