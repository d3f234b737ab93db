import { forget, waitingOf, walkOf } from './kept';
import { personCaches } from './kept_pages';
import { goAsNobody, tellOtherPages } from './leaving';
import { find } from './page';
import { sendWaiting } from './sending';
import { endSession, markSignedOut } from './signed_out';
import { endSubscription } from './subscription';
import { askForSync } from './waiting';

/** What only this device has: entries that are still to be sent, those that were refused, a walk being timed. */
interface Held {
  unsent: number;
  refused: number;
  timed: boolean;
}

/** Signing out leaves nothing of a person on the device, and nothing unsent is lost without their word. */
export function guardSignOut(root: Document, person: string): void {
  const question = root.querySelector<HTMLDialogElement>('[data-leaving]');
  for (const form of root.querySelectorAll<HTMLFormElement>('form[action="/sign-out"]')) {
    let busy = false;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (busy) return;
      busy = true;
      void leave(person, form, question).finally(() => (busy = false));
    });
  }
}

async function leave(person: string, form: HTMLFormElement, question: HTMLDialogElement | null): Promise<void> {
  const held = await heldOf(person);
  if (!question || held.unsent + held.refused + Number(held.timed) === 0) return signOut(person, form);
  const go = () => {
    question.close();
    return signOut(person, form);
  };
  const answers: Record<string, () => Promise<void>> = {
    send: () => sendAndGo(person, held, question, go),
    file: () => saveAsFile(person),
    drop: go,
    stay: async () => question.close(),
  };
  for (const button of question.querySelectorAll<HTMLButtonElement>('[data-leave]'))
    button.onclick = () => void answers[button.dataset.leave ?? '']?.();
  find<HTMLElement>(question, '[data-leave=send]').hidden = held.unsent === 0;
  tell(question, held.unsent === 0 && held.timed ? 'timed' : undefined);
  question.showModal();
}

/** What was refused before the question was asked stood on the page, with its reason. */
async function sendAndGo(person: string, asked: Held, question: Element, go: () => Promise<void>): Promise<void> {
  await sendWaiting(person).catch(() => undefined);
  document.dispatchEvent(new CustomEvent('amble:waiting'));
  const left = await heldOf(person);
  if (left.unsent > 0) tell(question, 'failed');
  else if (left.refused > asked.refused) tell(question, 'refused');
  else if (left.timed) tell(question, 'timed');
  else await go();
}

function tell(question: Element, what: 'failed' | 'refused' | 'timed' | undefined): void {
  for (const each of question.querySelectorAll<HTMLElement>('[data-tells]')) each.hidden = each.dataset.tells !== what;
}

async function heldOf(person: string): Promise<Held> {
  try {
    const waiting = await waitingOf(person);
    const unsent = waiting.filter((one) => one.refused === undefined).length;
    return { unsent, refused: waiting.length - unsent, timed: (await walkOf(person)) !== undefined };
  } catch {
    return { unsent: 0, refused: 0, timed: false };
  }
}

async function saveAsFile(person: string): Promise<void> {
  const entries = (await waitingOf(person)).map((one) => one.entry);
  const text = JSON.stringify({ entries, timed: (await walkOf(person)) ?? null }, undefined, 2);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = 'amble-entries.json';
  link.click();
  URL.revokeObjectURL(link.href);
}

async function signOut(person: string, form: HTMLFormElement): Promise<void> {
  const here = await endSession(person);
  const told = here !== undefined;
  // Without the worker nothing stands between the next page and whoever opens it: then nothing is pretended.
  const stays = !told && !navigator.serviceWorker?.controller;
  find<HTMLElement>(form, '[data-still-in]').hidden = !stays;
  if (stays) return;
  if (!told) await markSignedOut(person, form.dataset.session ?? '');
  await forget(person).catch(() => undefined);
  // What else is kept is of whoever signed in since, where somebody did.
  if (!here) await emptyDevice();
  // The worker then tells the server as soon as it can, though no page is open.
  if (!told) await askForSync();
  tellOtherPages(person);
  goAsNobody();
}

async function emptyDevice(): Promise<void> {
  await endSubscription().catch(() => undefined);
  if ('caches' in window) for (const name of await personCaches()) await caches.delete(name);
  localStorage.clear();
}
