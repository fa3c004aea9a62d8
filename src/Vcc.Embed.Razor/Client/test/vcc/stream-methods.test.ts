import { describe, expect, test } from 'vitest';
import type { RealmWindow } from '../../src/vcc/globals';
import { instrumentPeerConnection } from '../../src/vcc/instrument-media';

/** The methods that JsSIP 3.2 calls. */
interface StreamMethods {
  addStream(stream: MediaStream): void;
  getLocalStreams(): MediaStream[];
  getRemoteStreams(): MediaStream[];
}

/** A connection as Safari has it, with methods for tracks only. */
class TrackConnection extends EventTarget {
  readonly added: [track: unknown, stream: unknown][] = [];

  addTrack(track: unknown, stream: unknown): void {
    this.added.push([track, stream]);
  }
}

class StreamConnection extends TrackConnection {
  addStream(): string {
    return 'native';
  }
  getLocalStreams(): string[] {
    return ['native'];
  }
  getRemoteStreams(): string[] {
    return ['native'];
  }
}

function open(plain: typeof TrackConnection): TrackConnection & StreamMethods {
  const realm = { RTCPeerConnection: plain } as unknown as RealmWindow;
  instrumentPeerConnection(realm, null, { isVendor: () => true, isVendorBehindShim: () => true });
  return new realm.RTCPeerConnection() as unknown as TrackConnection & StreamMethods;
}

const stream = (...tracks: string[]): MediaStream => ({ getTracks: () => tracks }) as unknown as MediaStream;

describe('A browser without methods for streams', () => {
  test('sends every track of an added stream', () => {
    const connection = open(TrackConnection);
    const microphone = stream('voice', 'second');

    connection.addStream(microphone);

    expect(connection.added).toEqual([
      ['voice', microphone],
      ['second', microphone],
    ]);
    expect(connection.getLocalStreams()).toEqual([microphone]);
  });

  test('lists each received stream once', () => {
    const connection = open(TrackConnection);
    const customer = stream('voice');
    const received = Object.assign(new Event('track'), { streams: [customer] });

    connection.dispatchEvent(received);
    connection.dispatchEvent(Object.assign(new Event('track'), { streams: [customer] }));

    expect(connection.getRemoteStreams()).toEqual([customer]);
  });
});

test('A browser with methods for streams keeps its own', () => {
  const connection = open(StreamConnection);

  expect(connection.getLocalStreams()).toEqual(['native']);
  expect(connection.getRemoteStreams()).toEqual(['native']);
});
