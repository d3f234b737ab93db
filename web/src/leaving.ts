import { finishLeaving, isSignedOutHere } from './signed_out';

/** Tells the parts of a page, and those of other tabs, that this person is not to be here any more. */
const LEFT = 'amble:signed-out';
const otherPages = 'BroadcastChannel' in window ? new BroadcastChannel(LEFT) : undefined;

/** The front page, as nobody; a walk that is being timed is dropped, and not kept once more on the way out. */
export function goAsNobody(): void {
  document.dispatchEvent(new CustomEvent(LEFT));
  location.replace('/');
}

export function tellOtherPages(person: string): void {
  otherPages?.postMessage(person);
}

/** In each page of a person: one that is open in another tab, or that the browser shows past the worker, goes too. */
export function leaveWithOthers(person: string): void {
  otherPages?.addEventListener('message', (event) => {
    if (event.data === person) goAsNobody();
  });
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) void goWhereSignedOut(person);
  });
  void goWhereSignedOut(person);
}

async function goWhereSignedOut(person: string): Promise<void> {
  if (!('caches' in window) || !(await isSignedOutHere(person))) return;
  document.documentElement.hidden = true;
  await finishLeaving();
  goAsNobody();
}
