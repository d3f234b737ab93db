import type { Entry, Span, TimedWalk } from './kept';
import { newId } from './ids';
import { localZone } from './page';

/**
 * A walk counted by the wall clock: only the moments of starting and pausing are kept, never a running count, so that a
 * locked screen, a call or a reload changes nothing.
 */
export interface Goal {
  target: number;
  ceiling: number;
  firstDay: boolean;
}

export const MINUTE = 60_000;

/** Minutes of one walk that the server takes. */
export const MOST = 600;

/** After so long without the page the person is asked whether the walk went on. */
export const SILENCE = 5 * MINUTE;

export function begin(person: string, goal: Goal, before: number | null, now: number): TimedWalk {
  return { person, id: newId(), spans: [{ from: now, to: null }], before, ...goal, told: 'nothing', seen: now };
}

/** Milliseconds walked. A clock set back while walking does not take away what was walked before. */
export function walked(walk: TimedWalk, now: number): number {
  const sum = walk.spans.reduce((total, span) => total + Math.max(0, (span.to ?? now) - span.from), 0);
  // The first day ends at the start level; what comes after is not counted, on any clock.
  return walk.firstDay ? Math.min(sum, walk.target * MINUTE) : sum;
}

export function isPaused(walk: TimedWalk): boolean {
  return last(walk).to !== null;
}

export function pause(walk: TimedWalk, at: number): TimedWalk {
  if (isPaused(walk)) return walk;
  const open = last(walk);
  return { ...walk, spans: [...walk.spans.slice(0, -1), { from: open.from, to: Math.max(open.from, at) }] };
}

export function resume(walk: TimedWalk, at: number): TimedWalk {
  return isPaused(walk) ? { ...walk, spans: [...walk.spans, { from: at, to: null }] } : walk;
}

/** Whether the page was away so long that the person has to say what happened. */
export function needsAsking(walk: TimedWalk, now: number): boolean {
  return now - walk.seen > SILENCE || now < walk.seen - MINUTE;
}

/** When the walk will have taken so many minutes; nothing while paused or where that is past. */
export function momentOf(walk: TimedWalk, minutes: number, now: number): number | undefined {
  const left = minutes * MINUTE - walked(walk, now);
  return isPaused(walk) || left <= 0 ? undefined : now + left;
}

/** What is due to be told now, each once. Where the most for the day was walked before, that is due at once. */
export function due(walk: TimedWalk, now: number): TimedWalk['told'] {
  const done = walked(walk, now);
  if (done >= walk.ceiling * MINUTE && !walk.firstDay) return 'ceiling';
  if (walk.target > 0 && done >= walk.target * MINUTE) return 'target';
  return 'nothing';
}

/** Whole minutes, rounded; a walk shorter than a minute is none. */
export function wholeMinutes(walk: TimedWalk, now: number): number {
  const done = walked(walk, now);
  return done < MINUTE ? 0 : Math.round(done / MINUTE);
}

export interface Ratings {
  worst: number | null;
  effort: number | null;
}

export function entryOf(walk: TimedWalk, ratings: Ratings, minutes: number, now: number): Entry {
  const entry: Entry = {
    id: walk.id,
    kind: 'walk',
    started: new Date(walk.spans[0]?.from ?? now).toISOString(),
    ended: new Date(last(walk).to ?? now).toISOString(),
    minutes,
    source: 'timer',
    zone: localZone(),
  };
  if (walk.before !== null) entry.before = walk.before;
  if (ratings.worst !== null) entry.worst = ratings.worst;
  if (ratings.effort !== null) entry.effort = ratings.effort;
  return entry;
}

/** "7:05", "1:02:30" */
export function clockText(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  const two = (n: number) => String(n).padStart(2, '0');
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes}:${two(seconds % 60)}`;
  return `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(seconds % 60)}`;
}

function last(walk: TimedWalk): Span {
  const span = walk.spans[walk.spans.length - 1];
  if (!span) throw new Error('a walk without a beginning');
  return span;
}
