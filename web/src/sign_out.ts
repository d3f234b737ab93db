import { forget, waitingOf, walkOf } from './kept';
import { personCaches } from './kept_pages';
import { find } from './page';
import { endSubscription } from './subscription';
import { sendWaiting } from './sending';

/** Signing out leaves nothing of a person on the device, and nothing unsent is lost without their word. */
export function guardSignOut(root: Document, person: string): void {
  const question = root.querySelector<HTMLDialogElement>('[data-leaving]');
  for (const form of root.querySelectorAll<HTMLFormElement>('form[action="/sign-out"]')) {
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void leave(person, form, question);
    });
  }
}

async function leave(person: string, form: HTMLFormElement, question: HTMLDialogElement | null): Promise<void> {
  if (!(await hasUnsent(person)) || !question) return signOut(person, form);
  const failed = find<HTMLElement>(question, '[data-failed]');
  failed.hidden = true;
  const answers: Record<string, () => Promise<void>> = {
    send: async () => {
      await sendWaiting(person);
      if (await hasUnsent(person)) failed.hidden = false;
      else await signOut(person, form);
    },
    file: () => saveAsFile(person),
    drop: () => signOut(person, form),
    stay: async () => question.close(),
  };
  for (const button of question.querySelectorAll<HTMLButtonElement>('[data-leave]'))
    button.onclick = () => void answers[button.dataset.leave ?? '']?.();
  question.showModal();
}

async function hasUnsent(person: string): Promise<boolean> {
  try {
    return (await waitingOf(person)).length > 0 || (await walkOf(person)) !== undefined;
  } catch {
    return false;
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
  await forget(person).catch(() => undefined);
  await endSubscription().catch(() => undefined);
  if ('caches' in window) for (const name of await personCaches()) await caches.delete(name);
  localStorage.clear();
  form.submit();
}
