import { dropWalk, keepEntry, keepWalk, walkOf, type Entry, type TimedWalk } from './kept';
import { fill, find, localDay } from './page';
import { sendNow, sendWaiting } from './sending';
import * as timer from './timer';

/**
 * The end of a timed walk: how long it was, how it was, saved or not. Every page of today has it, for a stop may come
 * during a walk. The server wrote the panel with all its steps and texts (timer_pages.cpp).
 */
export class WalkEnd {
  protected walk: TimedWalk | undefined;
  /** Whether there is a target, and so a walk to begin or to go on with. */
  protected mayWalk = false;

  constructor(
    protected readonly person: string,
    protected readonly panel: HTMLElement,
  ) {}

  get isTiming(): boolean {
    return this.walk !== undefined;
  }

  async open(): Promise<void> {
    this.listen();
    this.walk = await walkOf(this.person).catch(() => undefined);
    if (this.walk?.ended) await this.finish();
    else if (this.walk) await this.meet(this.walk);
  }

  /** A walk that was under way when the page was opened. */
  protected async meet(walk: TimedWalk): Promise<void> {
    this.askAbout(walk);
  }

  protected listen(): void {
    document.addEventListener('amble:signed-out', () => void this.close());
    this.on('[data-discard]', () => void this.close());
    this.on('[data-save-found]', () => void this.saveFound());
    find<HTMLFormElement>(this.panel, '[data-step=after]').addEventListener('submit', (event) => {
      event.preventDefault();
      void this.save(timer.wholeMinutes(this.walking(), Date.now()));
    });
  }

  protected on(selector: string, does: (element: HTMLElement) => void): void {
    for (const element of this.panel.querySelectorAll<HTMLElement>(selector))
      element.addEventListener('click', () => does(element));
  }

  protected async finish(): Promise<void> {
    const now = Date.now();
    const walk = { ...timer.pause(this.walking(), now), ended: true };
    await this.keep(walk);
    const minutes = timer.wholeMinutes(walk, now);
    if (minutes === 0) return this.step('short');
    if (minutes > timer.MOST) return this.askAbout(walk);
    const line = find<HTMLElement>(this.panel, '[data-walked]');
    const ended = walk.firstDay && minutes >= walk.target;
    line.textContent = fill((ended ? line.dataset.textFirstDay : line.dataset.text) ?? '', minutes);
    this.step('after');
  }

  protected askAbout(walk: TimedWalk): void {
    const now = Date.now();
    const found = find<HTMLElement>(this.panel, '[data-found]');
    found.textContent = fill(found.dataset.text ?? '', momentText(walk.spans[0]?.from ?? now), momentText(walk.seen));
    const minutes = timer.wholeMinutes(walk, walk.seen) || 1;
    find<HTMLInputElement>(this.panel, '#timer-minutes').value = minutes > timer.MOST ? '' : String(minutes);
    this.hide('[data-still]', !this.mayWalk || timer.wholeMinutes(walk, now) > timer.MOST);
    this.step('unfinished');
  }

  private async saveFound(): Promise<void> {
    const input = find<HTMLInputElement>(this.panel, '#timer-minutes');
    const minutes = Number(input.value.trim());
    const right = Number.isInteger(minutes) && minutes >= 1 && minutes <= timer.MOST;
    this.hide('#timer-minutes-problem', right);
    input.setAttribute('aria-invalid', String(!right));
    if (!right) return input.focus();
    const from = this.walking().spans[0]?.from ?? Date.now();
    // What the person says stands, on a first day too.
    await this.keep({ ...this.walking(), firstDay: false, spans: [{ from, to: from + minutes * timer.MINUTE }] });
    await this.finish();
  }

  private async save(minutes: number): Promise<void> {
    const form = new FormData(find<HTMLFormElement>(this.panel, '[data-step=after]'));
    const rating = (name: string) => (form.has(name) ? Number(form.get(name)) : null);
    const ratings = { worst: rating('worst'), effort: rating('effort') };
    const entry = timer.entryOf(this.walking(), ratings, minutes, Date.now());
    const kept = await keepEntry(this.person, entry).then(
      () => true,
      () => false,
    );
    if (!kept) return this.saveUnkept(entry);
    await this.close(false);
    const outcome = await sendWaiting(this.person);
    if (outcome === 'sent' || outcome === 'nothing') location.assign('/today');
    else {
      this.step('kept');
      document.dispatchEvent(new CustomEvent('amble:waiting', { detail: outcome }));
    }
  }

  /** Where the browser keeps nothing, the walk is on this page alone until the server has it. */
  private async saveUnkept(entry: Entry): Promise<void> {
    const { sent, sentence } = await sendNow(this.person, entry);
    if (sent) {
      await this.close(false);
      return location.assign('/today');
    }
    const problem = find<HTMLElement>(this.panel, '[data-not-sent]');
    problem.hidden = false;
    problem.textContent = sentence ?? problem.dataset.text ?? '';
  }

  protected async close(leaves = true): Promise<void> {
    this.walk = undefined;
    await dropWalk(this.person).catch(() => undefined);
    if (leaves) this.step(undefined);
  }

  protected async keep(walk: TimedWalk): Promise<void> {
    this.walk = walk;
    await keepWalk(walk).then(
      () => this.hide('[data-not-kept]', true),
      () => this.hide('[data-not-kept]', false),
    );
  }

  protected walking(): TimedWalk {
    if (!this.walk) throw new Error('no walk is being timed');
    return this.walk;
  }

  /** One thing on the page at a time: a step of the panel, or the page itself. What says to stop is never covered. */
  protected step(name: string | undefined): void {
    this.panel.hidden = name === undefined;
    find(document, 'main').toggleAttribute('data-timing', name !== undefined && this.mayWalk);
    this.only('data-step', name);
    if (name === 'unfinished' && !this.mayWalk) return;
    const shown = name === undefined ? document.querySelector('main') : this.panel.querySelector(`[data-step=${name}]`);
    shown?.querySelector<HTMLElement>('h1, h2')?.focus();
  }

  protected only(attribute: string, value: string | undefined): void {
    for (const element of this.panel.querySelectorAll<HTMLElement>(`[${attribute}]`))
      element.hidden = element.getAttribute(attribute) !== value;
  }

  protected hide(selector: string, hidden: boolean): void {
    for (const element of this.panel.querySelectorAll<HTMLElement>(selector)) element.hidden = hidden;
  }
}

/** "10:05", with its day where that is not today. */
function momentText(at: number): string {
  const isToday = localDay(new Date(at)) === localDay(new Date());
  const form: Intl.DateTimeFormatOptions = isToday ? { timeStyle: 'short' } : { dateStyle: 'medium', timeStyle: 'short' };
  return new Intl.DateTimeFormat(document.documentElement.lang, form).format(at);
}
