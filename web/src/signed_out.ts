import { fetchWithin } from './connection';

/**
 * Stands on the device while somebody has signed out here and the server does not know it yet, for no script can take
 * away the cookie that it knows them by. The worker tells the server before it fetches any page, and until then shows
 * none of a person's. SECURITY.md has what that cannot keep.
 */
const MARK = 'signed-out';
const PATIENCE = 6000;

let finishing: Promise<boolean> | undefined;

/** True once the server has said that nobody is signed in here any more; what answers in its place does not say so. */
export async function endSession(): Promise<boolean> {
  const answer = await fetchWithin(PATIENCE, '/sign-out', { method: 'POST', credentials: 'same-origin', cache: 'no-store' });
  return answer !== undefined && answer.ok && answer.headers.get('Amble-Person') === '';
}

export async function markSignedOut(): Promise<void> {
  await caches.open(MARK);
}

export function isSignedOutHere(): Promise<boolean> {
  return caches.has(MARK);
}

/** Tells the server what it does not know yet; false where it cannot be told now either. */
export function finishLeaving(): Promise<boolean> {
  // One at a time: a second answer would end the session of who signs in after the first.
  finishing ??= finish().finally(() => (finishing = undefined));
  return finishing;
}

async function finish(): Promise<boolean> {
  const told = await endSession();
  if (told) await caches.delete(MARK);
  return told;
}
