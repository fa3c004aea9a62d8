import type { Session } from '../host/session';
import type { Realm } from './realm';

/**
 * The host is asked for session and realm at the same time: both cost a trip. The realm is where the host usually has it; a session
 * that names another one is believed.
 */
export async function openTogether(
  asked: Promise<Session>,
  usual: string | null,
  open: (url: string) => Promise<Realm>,
): Promise<[Session, Realm]> {
  const early = usual === null ? null : open(usual);
  // A realm that fails first waits for what the session says.
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
    // Why there is no session says more than why there is no realm.
    drop();
    throw error;
  }
  const url = new URL(session.realm, document.baseURI).href;
  if (early && url === usual) return [session, await early];
  drop();
  return [session, await open(url)];
}
