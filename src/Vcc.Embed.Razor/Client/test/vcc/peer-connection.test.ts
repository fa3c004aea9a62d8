import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { vendorOnly } from '../../src/vcc/caller';
import type { RealmWindow } from '../../src/vcc/globals';
import { instrumentPeerConnection } from '../../src/vcc/instrument-media';

/** A peer connection that gathers until a test ends it. */
class PlainConnection extends EventTarget {
  iceGatheringState = 'new';
  signalingState = 'stable';
  readonly configuration: RTCConfiguration | undefined;

  constructor(configuration?: RTCConfiguration) {
    super();
    this.configuration = configuration;
  }

  gather(state: string): void {
    this.iceGatheringState = state;
    this.dispatchEvent(new Event('icegatheringstatechange'));
  }
}

class IceEvent extends Event {
  readonly candidate: unknown;

  constructor(type: string, init: { candidate: unknown }) {
    super(type);
    this.candidate = init.candidate;
  }
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('RTCPeerConnectionIceEvent', IceEvent);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function connect(servers: readonly RTCIceServer[] | null = null, caller = vendorOnly, given?: RTCConfiguration) {
  const realm = { RTCPeerConnection: PlainConnection } as unknown as RealmWindow;
  instrumentPeerConnection(realm, servers, caller);
  const connection = new realm.RTCPeerConnection(given) as unknown as PlainConnection;
  const ends: unknown[] = [];
  connection.addEventListener('icecandidate', (event) => ends.push((event as unknown as IceEvent).candidate));
  return { connection, ends };
}

test('gathering counts as complete after 1 s', () => {
  const { connection, ends } = connect();
  connection.gather('gathering');
  vi.advanceTimersByTime(999);
  expect(ends).toEqual([]);

  vi.advanceTimersByTime(1);

  expect(ends).toEqual([null]);
  expect(connection.iceGatheringState).toBe('complete');
});

test.each([
  ['completed by itself', (one: PlainConnection) => one.gather('complete')],
  ['closed', (one: PlainConnection) => void (one.signalingState = 'closed')],
])('gathering that %s is left alone', (_, happen) => {
  const { connection, ends } = connect();
  connection.gather('gathering');

  happen(connection);
  vi.advanceTimersByTime(2_000);

  expect(ends).toEqual([]);
});

test('gathering that never began has no deadline', () => {
  const { connection, ends } = connect();

  connection.gather('new');
  vi.advanceTimersByTime(2_000);

  expect(ends).toEqual([]);
});

const scripts: RTCConfiguration = { iceServers: [{ urls: 'stun:vcc.invalid' }], iceTransportPolicy: 'relay' };

test('the application’s ICE servers replace those of the scripts', () => {
  const { connection } = connect([{ urls: 'stun:crm.invalid' }], vendorOnly, scripts);

  expect(connection.configuration).toEqual({ iceServers: [{ urls: 'stun:crm.invalid' }], iceTransportPolicy: 'relay' });
});

test('without ICE servers the scripts’ own ones stay', () => {
  expect(connect(null, vendorOnly, scripts).connection.configuration).toEqual(scripts);
});

test('a connection of the CRM stays as it is', () => {
  const crm = { isVendor: () => false, isVendorBehindShim: () => false };
  const { connection, ends } = connect([], crm, scripts);

  connection.gather('gathering');
  vi.advanceTimersByTime(2_000);

  expect(connection.configuration).toEqual(scripts);
  expect(ends).toEqual([]);
});
