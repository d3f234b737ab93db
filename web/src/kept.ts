import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

/** What is sent to /api/v1/entries; docs/api.md says what each kind holds. */
export interface Entry {
  id: string;
  kind: 'walk' | 'check_in' | 'stop' | 'flare' | 'pause';
  [field: string]: string | number | boolean | null;
}

/** An entry that waits on this device, filed under the marker of the person who made it. */
export interface Waiting {
  id: string;
  person: string;
  entry: Entry;
  made: number;
  /** Why the server will not take it; it is kept until the person has read that. */
  refused?: string;
}

/** A walk that is being timed. Times are milliseconds since 1970 by the wall clock. */
export interface TimedWalk {
  person: string;
  id: string;
  spans: Span[];
  before: number | null;
  firstDay: boolean;
  /** Minutes that were still to walk, and those up to the day's ceiling, when it began. 0 where there were none left. */
  target: number;
  ceiling: number;
  told: 'nothing' | 'target' | 'ceiling';
  /** When the page last knew of it: after a long silence the person says whether it went on. */
  seen: number;
  /** It is over, and how it was is still to be said. A phone may drop the page before that. */
  ended?: boolean;
}

export interface Span {
  from: number;
  to: number | null;
}

interface Kept extends DBSchema {
  entries: { key: string; value: Waiting; indexes: { person: string } };
  walks: { key: string; value: TimedWalk };
}

let opened: Promise<IDBPDatabase<Kept>> | undefined;

function database(): Promise<IDBPDatabase<Kept>> {
  opened ??= openDB<Kept>('amble', 1, {
    upgrade(db) {
      db.createObjectStore('entries', { keyPath: 'id' }).createIndex('person', 'person');
      db.createObjectStore('walks', { keyPath: 'person' });
    },
    // Another tab brings a newer version: let go, or it would wait for ever.
    blocking() {
      void opened?.then((db) => db.close());
      opened = undefined;
    },
    terminated() {
      opened = undefined;
    },
  });
  return opened;
}

export async function keepEntry(person: string, entry: Entry): Promise<void> {
  const db = await database();
  await db.put('entries', { id: entry.id, person, entry, made: Date.now() });
}

export async function waitingOf(person: string): Promise<Waiting[]> {
  const db = await database();
  const all = await db.getAllFromIndex('entries', 'person', person);
  return all.sort((a, b) => a.made - b.made);
}

/** Whose entries wait on this device: for the worker, which has no page to ask. */
export async function peopleWaiting(): Promise<string[]> {
  const db = await database();
  const all = await db.getAll('entries');
  return [...new Set(all.filter((one) => one.refused === undefined).map((one) => one.person))];
}

export async function dropEntry(id: string): Promise<void> {
  const db = await database();
  await db.delete('entries', id);
}

export async function markRefused(id: string, sentence: string): Promise<void> {
  const db = await database();
  const one = await db.get('entries', id);
  if (one) await db.put('entries', { ...one, refused: sentence });
}

export async function keepWalk(walk: TimedWalk): Promise<void> {
  const db = await database();
  await db.put('walks', walk);
}

export async function walkOf(person: string): Promise<TimedWalk | undefined> {
  const db = await database();
  return db.get('walks', person);
}

export async function dropWalk(person: string): Promise<void> {
  const db = await database();
  await db.delete('walks', person);
}

/** Everything of one person; another's entries on the same device stay. */
export async function forget(person: string): Promise<void> {
  const db = await database();
  const tx = db.transaction(['entries', 'walks'], 'readwrite');
  const entries = tx.objectStore('entries');
  for (const id of await entries.index('person').getAllKeys(person)) await entries.delete(id);
  await tx.objectStore('walks').delete(person);
  await tx.done;
}
