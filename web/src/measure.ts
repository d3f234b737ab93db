import { Cues } from './cues';
import { find } from './page';
import { WakeLock } from './wake_lock';

const SECOND = 1000;
/** Time to put the phone down and stand ready. */
const READY = 5;

/**
 * The clock of a home test, on the page that asks for its result. By the wall clock, so that a slow phone measures
 * right; what was stopped goes into the field, where it can be corrected.
 */
class TestClock {
  private readonly seconds: number;
  private readonly countsUp: boolean;
  private readonly cues = new Cues();
  private readonly wake = new WakeLock(() => undefined);
  private begun = 0;
  private next: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly clock: HTMLElement,
    private readonly answer: HTMLInputElement,
  ) {
    this.seconds = Number(clock.dataset.seconds);
    this.countsUp = 'countsUp' in clock.dataset;
    find<HTMLButtonElement>(clock, '[data-start]').addEventListener('click', () => this.start());
    find<HTMLButtonElement>(clock, '[data-stop]').addEventListener('click', () => this.stop());
    clock.hidden = false;
  }

  private start(): void {
    this.cues.prepare();
    void this.wake.hold();
    this.begun = Date.now() + READY * SECOND;
    this.buttons(true);
    this.tell('ready');
    find<HTMLButtonElement>(this.clock, '[data-stop]').focus();
    this.tick();
  }

  private tick(): void {
    const passed = Date.now() - this.begun;
    if (passed >= this.seconds * SECOND) return this.end(this.seconds);
    if (passed < 0) this.show(Math.ceil(-passed / SECOND));
    else {
      if (this.told() !== 'running') this.say('running', 1);
      const whole = Math.floor(passed / SECOND);
      this.show(this.countsUp ? whole : this.seconds - whole);
    }
    this.next = setTimeout(() => this.tick(), SECOND / 10);
  }

  private stop(): void {
    this.end(Math.max(0, Math.floor((Date.now() - this.begun) / SECOND)));
  }

  private end(seconds: number): void {
    clearTimeout(this.next);
    void this.wake.release();
    this.buttons(false);
    this.show(this.countsUp ? seconds : this.seconds - seconds);
    if (seconds >= this.seconds) this.say('over', 2);
    else this.tell(undefined);
    // The better of several tries stands.
    if (this.countsUp) this.answer.value = String(Math.max(seconds, Number(this.answer.value) || 0));
    this.answer.focus();
  }

  private say(what: string, times: number): void {
    this.tell(what);
    this.cues.tell(times);
  }

  private told(): string | undefined {
    return this.clock.dataset.state;
  }

  private tell(what: string | undefined): void {
    this.clock.dataset.state = what ?? '';
    for (const each of ['ready', 'running', 'over'])
      find<HTMLElement>(this.clock, `[data-${each}]`).hidden = each !== what;
  }

  private show(number: number): void {
    find(this.clock, '[data-shown]').textContent = String(number);
  }

  private buttons(running: boolean): void {
    find<HTMLElement>(this.clock, '[data-start]').hidden = running;
    find<HTMLElement>(this.clock, '[data-stop]').hidden = !running;
  }
}

const clock = document.querySelector<HTMLElement>('[data-clock]');
const answer = document.querySelector<HTMLInputElement>('#f-answer-0');
if (clock && answer) {
  new TestClock(clock, answer);
  document.querySelector<HTMLElement>('[data-no-clock]')?.remove();
}
