import type { Session } from '../host/session';
import type { Realm } from './realm';

/**
 * Requests session and realm at the same time, because each takes a round trip. The realm is opened at the host's usual
 * address. A session that names another address replaces it.
 */
export async function openSessionAndRealm(
  asked: Promise<Session>,
  usual: string | null,
  open: (url: string) => Promise<Realm>,
): Promise<[Session, Realm]> {
  const early = usual === null ? null : open(usual);
  // The session's error comes first, even when the realm fails earlier.
  early?.catch(() => undefined);
  const drop = (): void =>
    void early?.then(
      (realm) => realm.close(),
      () => undefined,
    );
  let session: Session;
  try {
    session = await asked;
  } catch (error) {
    // The session's error explains more than the realm's.
    drop();
    throw error;
  }
  const url = new URL(session.realm, document.baseURI).href;
  if (early && url === usual) return [session, await early];
  drop();
  return [session, await open(url)];
}
