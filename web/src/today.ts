import { CarriedDay } from './carried_day';
import { Cues } from './cues';
import { CurrentDay } from './current_day';
import { dropWalk, keepEntry, keepWalk, walkOf, type Entry, type TimedWalk } from './kept';
import { fill, find, personOfPage } from './page';
import { sendNow, sendWaiting } from './sending';
import * as timer from './timer';
import { WakeLock } from './wake_lock';
import { Way } from './way';

/**
 * The timer on the page of today. The server wrote the panel with all its steps and texts (timer_pages.cpp) and the
 * numbers as data on [data-timer]; this shows one step at a time and keeps the walk.
 */
class TimerPage {
  private walk: TimedWalk | undefined;
  private readonly cues = new Cues();
  private readonly wake = new WakeLock((state) => this.only('data-wake', state));
  private readonly way: Way;
  private next: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly person: string,
    private readonly face: HTMLElement,
    private readonly panel: HTMLElement,
  ) {
    this.way = new Way(find(panel, '.way'));
  }

  get isTiming(): boolean {
    return this.walk !== undefined;
  }

  async open(): Promise<void> {
    this.listen();
    const found = await walkOf(this.person).catch(() => undefined);
    if (!found) return;
    this.walk = found;
    if (timer.needsAsking(found, Date.now())) this.askAbout(found);
    else await this.show();
  }

  private listen(): void {
    const on = (selector: string, does: (element: HTMLElement) => void) => {
      for (const element of this.panel.querySelectorAll<HTMLElement>(selector))
        element.addEventListener('click', () => does(element));
    };
    document.querySelector('[data-start-timer]')?.addEventListener('click', (event) => {
      event.preventDefault();
      this.step('before');
    });
    on('[data-before]', (button) => void this.begin(Number(button.dataset.before)));
    on('[data-begin]', () => void this.begin(null));
    on('[data-cancel]', () => this.step(undefined));
    on('[data-pause]', () => void this.change((walk, now) => timer.pause(walk, now)));
    on('[data-resume], [data-still], [data-go-on]', () => void this.change((walk, now) => this.wentOn(walk, now)));
    on('[data-finish]', () => void this.finish());
    on('[data-discard]', () => void this.close());
    on('[data-save-found]', () => void this.saveFound());
    find<HTMLFormElement>(this.panel, '[data-step=after]').addEventListener('submit', (event) => {
      event.preventDefault();
      void this.save(timer.wholeMinutes(this.walking(), Date.now()));
    });
    const sound = find<HTMLInputElement>(this.panel, '[data-sound]');
    sound.checked = this.cues.sound;
    sound.addEventListener('change', () => {
      this.cues.sound = sound.checked;
      this.cues.prepare();
    });
    // Whoever opens the stop signs has stopped walking.
    document.querySelector('.stop-bar a')?.addEventListener('click', () => {
      if (this.walk) void this.keep(timer.pause(this.walk, Date.now()));
    });
    document.addEventListener('visibilitychange', () => {
      if (this.isRunning()) this.tick();
    });
    window.addEventListener('pagehide', () => {
      if (this.walk) void this.keep({ ...this.walk, seen: Date.now() });
    });
  }

  private async begin(before: number | null): Promise<void> {
    this.cues.prepare();
    const number = (name: string) => Number(this.face.dataset[name] ?? 0);
    const done = number('minutes');
    const goal = {
      target: Math.max(0, number('target') - done),
      ceiling: Math.max(0, number('ceiling') - done),
      firstDay: 'firstDay' in this.face.dataset && number('target') > done,
    };
    await this.keep(timer.begin(this.person, goal, before, Date.now()));
    await this.show();
  }

  private async change(how: (walk: TimedWalk, now: number) => TimedWalk): Promise<void> {
    this.cues.prepare();
    // Shown with the tap, whatever the device's store takes.
    const kept = this.keep(how(this.walking(), Date.now()));
    await this.show();
    await kept;
  }

  /** After a pause it goes on from now; found running, it went on all the while. */
  private wentOn(walk: TimedWalk, now: number): TimedWalk {
    return { ...timer.resume(walk, now), seen: now };
  }

  private async show(): Promise<void> {
    const walk = this.walking();
    const paused = timer.isPaused(walk);
    this.step('walking');
    this.hide('[data-while-walking], [data-pause]', paused);
    this.hide('[data-while-paused], [data-resume]', !paused);
    this.describeGoal(walk);
    this.way.draw(walk);
    if (walk.told !== 'nothing') this.say(walk);
    this.tick();
    await (paused ? this.wake.release() : this.wake.hold());
  }

  private describeGoal(walk: TimedWalk): void {
    const of = find<HTMLElement>(this.panel, '[data-of]');
    const { text = '', textFirstDay = '', textDone = '' } = of.dataset;
    if (walk.target === 0) of.textContent = textDone;
    else of.textContent = fill(walk.firstDay ? textFirstDay : text, walk.target, walk.ceiling);
  }

  private tick(): void {
    clearTimeout(this.next);
    if (!this.walk || !this.panel.querySelector('[data-step=walking]:not([hidden])')) return;
    const now = Date.now();
    const done = timer.walked(this.walk, now);
    find(this.panel, '[data-elapsed]').textContent = timer.clockText(done);
    this.way.move(this.walk, done);
    this.tellWhatIsDue(now);
    if (timer.isPaused(this.walk)) return;
    if (now - this.walk.seen > timer.MINUTE / 4) void this.keep({ ...this.walk, seen: now });
    // To the next full second of the walk, so that the clock never skips one.
    this.next = setTimeout(() => this.tick(), 1000 - (done % 1000));
  }

  private tellWhatIsDue(now: number): void {
    const walk = this.walking();
    const due = timer.due(walk, now);
    if (due === walk.told || due === 'nothing') return;
    this.walk = { ...walk, told: due };
    void this.keep(this.walk);
    this.cues.tell(due === 'ceiling' ? 3 : 2);
    if (walk.firstDay) void this.finish();
    else this.say(this.walk);
  }

  private say(walk: TimedWalk): void {
    const told = find<HTMLElement>(this.panel, '[data-told]');
    told.textContent = (walk.told === 'ceiling' ? told.dataset.textCeiling : told.dataset.textTarget) ?? '';
    told.dataset.told = walk.told;
  }

  private async finish(): Promise<void> {
    const now = Date.now();
    const walk = timer.pause(this.walking(), now);
    await this.keep(walk);
    await this.wake.release();
    const minutes = timer.wholeMinutes(walk, now);
    if (minutes === 0) return this.step('short');
    const line = find<HTMLElement>(this.panel, '[data-walked]');
    const ended = walk.firstDay && minutes >= walk.target;
    line.textContent = fill((ended ? line.dataset.textFirstDay : line.dataset.text) ?? '', minutes);
    this.step('after');
  }

  private askAbout(walk: TimedWalk): void {
    const found = find<HTMLElement>(this.panel, '[data-found]');
    const time = new Intl.DateTimeFormat(document.documentElement.lang, { timeStyle: 'short' });
    found.textContent = fill(found.dataset.text ?? '', time.format(walk.spans[0]?.from), time.format(walk.seen));
    find<HTMLInputElement>(this.panel, '#timer-minutes').value = String(timer.wholeMinutes(walk, walk.seen) || 1);
    this.step('unfinished');
  }

  private async saveFound(): Promise<void> {
    const input = find<HTMLInputElement>(this.panel, '#timer-minutes');
    const minutes = Number(input.value.trim());
    const right = Number.isInteger(minutes) && minutes >= 1 && minutes <= 600;
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

  private async close(leaves = true): Promise<void> {
    clearTimeout(this.next);
    this.walk = undefined;
    await this.wake.release();
    await dropWalk(this.person).catch(() => undefined);
    if (leaves) this.step(undefined);
  }

  private async keep(walk: TimedWalk): Promise<void> {
    this.walk = walk;
    await keepWalk(walk).then(
      () => this.hide('[data-not-kept]', true),
      () => this.hide('[data-not-kept]', false),
    );
  }

  private walking(): TimedWalk {
    if (!this.walk) throw new Error('no walk is being timed');
    return this.walk;
  }

  private isRunning(): boolean {
    return this.walk !== undefined && !timer.isPaused(this.walk);
  }

  /** One thing on the page at a time: a step of the panel, or the page itself. */
  private step(name: string | undefined): void {
    this.panel.hidden = name === undefined;
    find(document, 'main').toggleAttribute('data-timing', name !== undefined);
    this.only('data-step', name);
    const shown = name === undefined ? this.face : this.panel.querySelector(`[data-step=${name}]`);
    shown?.querySelector<HTMLElement>('h1, h2')?.focus();
  }

  private only(attribute: string, value: string | undefined): void {
    for (const element of this.panel.querySelectorAll<HTMLElement>(`[${attribute}]`))
      element.hidden = element.getAttribute(attribute) !== value;
  }

  private hide(selector: string, hidden: boolean): void {
    for (const element of this.panel.querySelectorAll<HTMLElement>(selector)) element.hidden = hidden;
  }
}

const person = personOfPage();
const face = document.querySelector<HTMLElement>('[data-timer]');
const panel = document.querySelector<HTMLElement>('[data-timer-panel]');
if (person && face && panel) {
  const page = new TimerPage(person, face, panel);
  const carried = document.querySelector<HTMLElement>('[data-carried]');
  // It listens first: a press on a page of yesterday is not to reach the timer.
  if (carried) void new CurrentDay(face, new CarriedDay(person, face, carried), () => page.isTiming).open();
  void page.open();
}
