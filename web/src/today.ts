import { CarriedDay } from './carried_day';
import { Cues } from './cues';
import { CurrentDay } from './current_day';
import type { TimedWalk } from './kept';
import { fill, find, personOfPage } from './page';
import * as timer from './timer';
import { WakeLock } from './wake_lock';
import { WalkEnd } from './walk_end';
import { Way } from './way';

/**
 * The timer on the page of today, where that has a target. The server wrote the numbers as data on [data-timer]; this
 * shows one step of the panel at a time and keeps the walk.
 */
class TimerPage extends WalkEnd {
  private readonly cues = new Cues();
  private readonly wake = new WakeLock((state) => this.only('data-wake', state));
  private readonly way: Way;
  private next: ReturnType<typeof setTimeout> | undefined;
  /** Pain before the walk that is far above usual, until the person says to walk all the same. */
  private painAbove: number | null = null;

  constructor(
    person: string,
    private readonly face: HTMLElement,
    panel: HTMLElement,
  ) {
    super(person, panel);
    this.way = new Way(find(panel, '.way'));
    this.mayWalk = true;
  }

  /** Without a target nothing is begun or gone on with; what was walked until then can still be saved. */
  async allow(mayWalk: boolean): Promise<void> {
    if (mayWalk === this.mayWalk) return;
    this.mayWalk = mayWalk;
    if (mayWalk || this.panel.querySelector('[data-step=after]:not([hidden])')) return;
    clearTimeout(this.next);
    if (this.walk) this.askAbout(this.walk);
    else this.step(undefined);
    await this.wake.release();
  }

  protected override async meet(walk: TimedWalk): Promise<void> {
    if (!this.mayWalk || timer.needsAsking(walk, Date.now())) this.askAbout(walk);
    else await this.show();
  }

  protected override listen(): void {
    super.listen();
    document.querySelector('[data-start-timer]')?.addEventListener('click', (event) => {
      event.preventDefault();
      this.step('before');
    });
    this.on('[data-before]', (button) => this.told(Number(button.dataset.before)));
    this.on('[data-begin-anyway]', () => void this.begin(this.painAbove));
    this.on('[data-begin]', () => void this.begin(null));
    this.on('[data-cancel]', () => this.step(undefined));
    this.on('[data-pause]', () => void this.change((walk, now) => timer.pause(walk, now)));
    this.on('[data-resume], [data-still], [data-go-on]', () => void this.change((walk, now) => this.wentOn(walk, now)));
    this.on('[data-finish]', () => void this.finish());
    this.listenForSound();
    // Whoever opens the stop signs has stopped walking.
    document.querySelector('.stop-bar a')?.addEventListener('click', () => {
      if (this.walk) void this.keep(timer.pause(this.walk, Date.now()));
    });
    document.addEventListener('visibilitychange', () => {
      if (this.walk && !timer.isPaused(this.walk)) this.tick();
    });
    window.addEventListener('pagehide', () => {
      if (this.walk && this.mayWalk) void this.keep({ ...this.walk, seen: Date.now() });
    });
  }

  private listenForSound(): void {
    const sound = find<HTMLInputElement>(this.panel, '[data-sound]');
    sound.checked = this.cues.sound;
    sound.addEventListener('change', () => {
      this.cues.sound = sound.checked;
      this.cues.prepare();
    });
  }

  /** Two points above usual or more: the flare and the stop signs come first (is_unsettled() in colour.cpp). */
  private told(before: number): void {
    if (2 * before - Number(this.face.dataset.usualHalves ?? 20) < 4) return void this.begin(before);
    this.painAbove = before;
    const line = find<HTMLElement>(this.panel, '[data-above]');
    const severe = before >= Number(line.dataset.severe);
    line.textContent = fill((severe ? line.dataset.textSevere : line.dataset.text) ?? '', before);
    this.step('above');
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
    return { ...timer.resume(walk, now), seen: now, ended: false };
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

  protected override async finish(): Promise<void> {
    await super.finish();
    await this.wake.release();
  }

  protected override async close(leaves = true): Promise<void> {
    clearTimeout(this.next);
    await this.wake.release();
    await super.close(leaves);
  }
}

const person = personOfPage();
const face = document.querySelector<HTMLElement>('[data-timer]');
const panel = document.querySelector<HTMLElement>('[data-timer-panel]');
if (person && panel && !face) void new WalkEnd(person, panel).open();
if (person && panel && face) {
  const page = new TimerPage(person, face, panel);
  const carried = document.querySelector<HTMLElement>('[data-carried]');
  // It listens first: a press on a page of yesterday is not to reach the timer.
  if (carried) void new CurrentDay(face, new CarriedDay(person, face, carried), page).open();
  void page.open();
}
