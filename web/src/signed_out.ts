import { fetchWithin } from './connection';

/**
 * A cache of this name stands on the device while somebody has signed out here and the server does not know it yet, for
 * no script can take away the cookie that it knows them by. The worker tells the server before it fetches any page, and
 * until then shows none of a person's. SECURITY.md has what that cannot keep. It names the person and their session:
 * whoever signs in meanwhile keeps theirs.
 */
const MARK = 'signed-out-';
/** And one of this name the session that was here last: an open or kept page may be of an earlier one. */
const LAST = 'session-';
const PATIENCE = 6000;

let finishing: Promise<boolean> | undefined;

/** Who is signed in here afterwards, '' for nobody; nothing where the server cannot be told, or did not do it. */
export async function endSession(person: string): Promise<string | undefined> {
  const found = await tellServer({ form_person: person });
  return found === person ? undefined : found;
}

export async function markSignedOut(person: string, session: string): Promise<void> {
  for (const name of new Set([session, ...(await named(LAST))])) await caches.open(`${MARK}${person}.${name}`);
}

/** Whether that is so of this person, or of anybody. */
export async function isSignedOutHere(person = ''): Promise<boolean> {
  return (await named(MARK)).some((mark) => person === '' || mark.startsWith(`${person}.`));
}

/** Tells the server what it does not know yet; false where it cannot be told now either. */
export function finishLeaving(): Promise<boolean> {
  finishing ??= finish().finally(() => (finishing = undefined));
  return finishing;
}

/** For the worker, of each page that says who is here. */
export async function noticeSession(session: string | null): Promise<void> {
  const last = await named(LAST);
  for (const name of last) if (name !== session) await caches.delete(LAST + name);
  if (session !== null && !last.includes(session)) await caches.open(LAST + session);
}

async function finish(): Promise<boolean> {
  const marks = await named(MARK);
  if (marks.length === 0) return true;
  const sessions = marks.map((mark) => mark.slice(mark.indexOf('.') + 1)).join(' ');
  const told = (await tellServer({ sessions })) !== undefined;
  if (told) for (const mark of marks) await caches.delete(MARK + mark);
  return told;
}

/** Whom the server takes this browser for afterwards; what answers in its place does not say. */
async function tellServer(fields: Record<string, string>): Promise<string | undefined> {
  const body = new URLSearchParams(fields);
  const answer = await fetchWithin(PATIENCE, '/sign-out', { method: 'POST', body, credentials: 'same-origin', cache: 'no-store' });
  return answer?.headers.get('Amble-Person') ?? undefined;
}

/** What the caches that begin so are named after it. */
async function named(kind: string): Promise<string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(kind)).map((name) => name.slice(kind.length));
}
