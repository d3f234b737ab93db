import { fetchWithin } from './connection';
import { dropEntry, markRefused, waitingOf, type Entry } from './kept';
import { dropToday } from './kept_pages';

/** `nothing`: none waited. `sent`: all that waited is on the server or was refused with a reason. */
export type Outcome = 'nothing' | 'sent' | 'later' | 'sign_in' | 'someone_else';

interface Result {
  id: string;
  status: 'saved' | 'already' | 'refused';
  sentence?: string;
}

const MOST_AT_ONCE = 50;

/** In milliseconds; 64 KiB take 13 seconds at 40 kbit/s. */
const PATIENCE = 30_000;

/**
 * Sends what waits for one person. An entry is dropped only once the server has said that it has it; sent twice it is
 * saved once, because its id was made here.
 */
export async function sendWaiting(person: string): Promise<Outcome> {
  // Two tabs and the worker may wake at once; where locks are missing the ids still keep it right.
  if (!navigator.locks) return send(person);
  return navigator.locks.request('amble-entries', () => send(person));
}

async function send(person: string): Promise<Outcome> {
  for (let sent = false; ; sent = true) {
    const waiting = (await waitingOf(person)).filter((one) => one.refused === undefined).slice(0, MOST_AT_ONCE);
    if (waiting.length === 0) return sent ? 'sent' : 'nothing';
    const results = await post(person, waiting.map((one) => one.entry));
    if (typeof results === 'string') return results;
    const progress = await settle(results);
    // An answer that settles nothing would be asked for ever.
    if (!progress) return 'later';
  }
}

/** Where this device can keep nothing: sent now, or why not, in the server's words where it refuses. */
export async function sendNow(person: string, entry: Entry): Promise<{ sent: boolean; sentence?: string }> {
  const results = await post(person, [entry]);
  const [result] = typeof results === 'string' ? [] : results;
  if (result?.status === 'refused' && result.sentence) return { sent: false, sentence: result.sentence };
  if (result) await dropToday().catch(() => undefined);
  return { sent: result !== undefined };
}

async function post(person: string, entries: Entry[]): Promise<Result[] | Outcome> {
  const response = await fetchResults({ person, entries });
  if (response === undefined || response.status >= 500) return 'later';
  if (response.status === 401) return 'sign_in';
  if (response.status === 409) return 'someone_else';
  return response.ok ? ((await response.json()) as { results: Result[] }).results : [];
}

function fetchResults(body: object): Promise<Response | undefined> {
  return fetchWithin(PATIENCE, '/api/v1/entries', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
    credentials: 'same-origin',
    redirect: 'error',
  });
}

async function settle(results: Result[]): Promise<boolean> {
  // Before the entries, which were what made that page right.
  await dropToday().catch(() => undefined);
  for (const result of results) {
    if (result.status === 'refused') await markRefused(result.id, result.sentence ?? '');
    else await dropEntry(result.id);
  }
  return results.length > 0;
}
