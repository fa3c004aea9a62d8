// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { PhoneError } from '../../src/model/errors';
import { openSessionAndRealm } from '../../src/vcc/session-and-realm';
import type { Session } from '../../src/host/session';
import type { Realm } from '../../src/vcc/realm';

const usual = new URL('/vcc/realm', document.baseURI).href;
const session = (realm = '/vcc/realm'): Session => ({
  token: 't',
  domain: 'd',
  extension: '5000',
  apiServer: '',
  scriptBase: '',
  realm,
});
const realm = (): Realm => ({ window: {} as Realm['window'], renewable: true, connected: true, close: vi.fn() });

describe('session and realm', () => {
  it('are asked for at the same time', async () => {
    let answer!: (session: Session) => void;
    const open = vi.fn(() => Promise.resolve(realm()));

    const both = openSessionAndRealm(new Promise((resolve) => (answer = resolve)), usual, open);

    expect(open).toHaveBeenCalledExactlyOnceWith(usual);
    answer(session());
    expect((await both)[1].close).not.toHaveBeenCalled();
    expect(open).toHaveBeenCalledOnce();
  });

  it('open in order without a usual realm', async () => {
    const open = vi.fn(() => Promise.resolve(realm()));

    await openSessionAndRealm(Promise.resolve(session('/phone/realm')), null, open);

    expect(open).toHaveBeenCalledExactlyOnceWith(new URL('/phone/realm', document.baseURI).href);
  });

  it('another realm of the session closes the usual one', async () => {
    const realms = [realm(), realm()];
    const open = vi.fn(() => Promise.resolve(realms[open.mock.calls.length - 1] as Realm));

    const [, opened] = await openSessionAndRealm(Promise.resolve(session('/elsewhere')), usual, open);

    expect(opened).toBe(realms[1]);
    expect(realms[0]?.close).toHaveBeenCalledOnce();
    expect(realms[1]?.close).not.toHaveBeenCalled();
  });

  it('a refused session closes the realm', async () => {
    const left = realm();

    await expect(
      openSessionAndRealm(Promise.reject(new PhoneError('notSignedIn')), usual, () => Promise.resolve(left)),
    ).rejects.toMatchObject({ code: 'notSignedIn' });
    await expect(
      openSessionAndRealm(Promise.reject(new PhoneError('notSignedIn')), usual, () =>
        Promise.reject(new PhoneError('realmFailed')),
      ),
    ).rejects.toMatchObject({ code: 'notSignedIn' });
    await vi.waitFor(() => expect(left.close).toHaveBeenCalledOnce());
  });

  it('a realm that fails is reported after a session', async () => {
    await expect(
      openSessionAndRealm(Promise.resolve(session()), usual, () => Promise.reject(new PhoneError('realmFailed'))),
    ).rejects.toMatchObject({ code: 'realmFailed' });
  });
});
