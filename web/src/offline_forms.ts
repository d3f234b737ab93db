import { canReachServer } from './connection';
import { sendForm } from './form_sending';
import { newId } from './ids';
import { keepEntry, type Entry } from './kept';
import { dayIn, localZone, momentIn } from './page';
import { sendWaiting } from './sending';
import { MINUTE } from './timer';

/** In milliseconds: after that the page says that a stop is kept, and its answer may still come. */
const PATIENCE = 6000;

/** Where the server's own answer to a stop leads. */
const AFTER_STOP = '/clearance';

/**
 * Forms marked data-offline="walk", "check_in", "flare" or "pause" are sent to the server where it can be reached; where not, or
 * where that is lost on its way, what was filled in is kept on this device and sent when the connection is back. A
 * "stop" is always kept first: its page says what to do now, and stays until the server has answered. Of one marked
 * "say", on which the server's questions follow, the page says that it did not get through.
 */
export function keepFormsOffline(root: Document, person: string): void {
  for (const form of root.querySelectorAll<HTMLFormElement>('form[data-offline]')) {
    // The page may come from the device's own store, and a name must not be used for two entries.
    const id = form.elements.namedItem('id');
    if (id instanceof HTMLInputElement) id.value = newId();
    followDay(form);
    let goes = false;
    let busy = false;
    form.addEventListener('submit', (event) => {
      if (goes) return;
      event.preventDefault();
      if (busy) return;
      busy = true;
      void keepInstead(form, event.submitter, person)
        .then((kept) => {
          // What can neither be sent nor kept is not to vanish: the browser says that it did not go.
          goes = !kept;
          if (goes) form.requestSubmit(event.submitter);
        })
        .finally(() => (busy = false));
    });
  }
}

/** False where the form itself is to be sent. */
async function keepInstead(form: HTMLFormElement, button: HTMLElement | null, person: string): Promise<boolean> {
  const typed = typedIn(form, button);
  if (form.dataset.offline === 'stop') return keepForm(form, typed, person);
  const lost = form.querySelector<HTMLElement>('[data-lost]');
  if (lost) lost.hidden = true;
  const sending = (await canReachServer()) ? await sendForm(form.action, typed) : 'lost';
  if (sending !== 'lost') return sending === 'gone_on';
  if (form.dataset.offline !== 'say') return keepForm(form, typed, person);
  if (!lost) return false;
  lost.hidden = false;
  lost.scrollIntoView({ block: 'center' });
  return true;
}

/** With a name of its own, so that what arrived although no answer came is not there twice when it is sent again. */
function typedIn(form: HTMLFormElement, button: HTMLElement | null): FormData {
  const typed = new FormData(form);
  if (button instanceof HTMLButtonElement && button.name) typed.append(button.name, button.value);
  if (!typed.get('id')) typed.set('id', newId());
  return typed;
}

/**
 * The page may have been kept, or stood open, since an earlier day. The day that the server filled in is then the one
 * on which the form is looked at; one that the person chose stays. Never back: then a clock is wrong.
 */
function followDay(form: HTMLFormElement): void {
  const day = form.elements.namedItem('day');
  if (!(day instanceof HTMLInputElement)) return;
  let touched = false;
  form.addEventListener('input', () => (touched = true));
  const follow = () => {
    const today = dayOf(form, new Date());
    if (touched || day.value !== form.dataset.day || today < day.value) return;
    day.value = form.dataset.day = today;
  };
  follow();
  document.addEventListener('visibilitychange', follow);
}

/** Days are those of the person's zone, wherever the device is. */
function dayOf(form: HTMLFormElement, at: Date): string {
  return dayIn(form.dataset.zone, at);
}

/** False where this device can keep nothing. */
async function keepForm(form: HTMLFormElement, typed: FormData, person: string): Promise<boolean> {
  const entry = entryOf(form, typed);
  if (!entry) {
    form.querySelector<HTMLElement>('input:invalid, input:not([type=hidden])')?.focus();
    return true;
  }
  try {
    await keepEntry(person, entry);
  } catch {
    return false;
  }
  if (entry.kind === 'stop') {
    const sent = isSent(person);
    if (await Promise.race([sent, noAfter(PATIENCE)])) {
      location.assign(AFTER_STOP);
      return true;
    }
    void sent.then((late) => late && location.assign(AFTER_STOP));
  }
  document.dispatchEvent(new CustomEvent('amble:waiting'));
  if (form.dataset.offline === 'walk') location.assign('/today');
  else (form.closest<HTMLElement>('.card') ?? form).hidden = true;
  showAdvice();
  return true;
}

/** What the server's next page would say. */
function showAdvice(): void {
  const advice = document.querySelector<HTMLElement>('[data-kept]');
  if (!advice) return;
  advice.hidden = false;
  advice.querySelector('h2')?.focus();
}

function noAfter(milliseconds: number): Promise<boolean> {
  return new Promise((resolve) => setTimeout(() => resolve(false), milliseconds));
}

async function isSent(person: string): Promise<boolean> {
  const outcome = await sendWaiting(person).catch(() => 'later');
  return outcome === 'sent' || outcome === 'nothing';
}

/** The entry a form stands for; nothing where what is needed is missing. */
function entryOf(form: HTMLFormElement, typed: FormData): Entry | undefined {
  const id = String(typed.get('id'));
  const now = new Date();
  const kind = form.dataset.offline;
  switch (kind) {
    case 'walk':
      return walkOf(id, form, typed);
    case 'check_in': {
      const pain = whole(typed, 'pain');
      return pain === undefined ? undefined : { id, kind, day: dayOf(form, now), pain };
    }
    case 'stop':
      return { id, kind, sign: String(typed.get('sign') ?? ''), at: now.toISOString() };
    case 'flare':
      return { id, kind, limiting: typed.get('kind') === 'limiting', at: now.toISOString() };
    case 'pause': {
      const reason = String(typed.get('reason') ?? '');
      return reason ? { id, kind, reason, at: now.toISOString() } : undefined;
    }
  }
  return undefined;
}

function walkOf(id: string, form: HTMLFormElement, typed: FormData): Entry | undefined {
  const minutes = whole(typed, 'minutes');
  if (minutes === undefined || minutes < 1) return undefined;
  const day = String(typed.get('day') || dayOf(form, new Date()));
  const entry: Entry = { id, kind: 'walk', day, minutes, source: 'hand', zone: form.dataset.zone ?? localZone() };
  for (const name of ['before', 'worst', 'effort', 'legs']) {
    const value = whole(typed, name);
    if (value !== undefined) entry[name] = value;
  }
  const time = String(typed.get('time') ?? '');
  if (time) {
    // By the clocks of the person's zone, as the server reads this form.
    const started = momentIn(form.dataset.zone, day, time);
    if (isNaN(started.getTime())) return undefined;
    entry.started = started.toISOString();
    entry.ended = new Date(started.getTime() + minutes * MINUTE).toISOString();
  }
  return entry;
}

function whole(typed: FormData, name: string): number | undefined {
  const text = String(typed.get(name) ?? '').trim();
  return /^\d{1,4}$/.test(text) ? Number(text) : undefined;
}
