import type { CarriedDay } from './carried_day';
import { canReachServer } from './connection';
import { dayIn } from './page';

const MINUTE = 60_000;

/** What the timer of the page is told and asked. */
interface Timer {
  readonly isTiming: boolean;
  allow(mayWalk: boolean): Promise<void>;
}

/**
 * Sees to it that a page of today shows the day that is. It may be left open overnight, come from the device's own
 * store, or be changed by what is sent: then it asks the server again, and is lived on by the rules until that answers.
 */
export class CurrentDay {
  /** The day that the page was brought to. */
  private lived: string | undefined;

  constructor(
    private readonly face: HTMLElement,
    private readonly carried: CarriedDay,
    private readonly timer: Timer,
  ) {
    this.lived = face.dataset.day;
  }

  async open(): Promise<void> {
    this.listen();
    // Where the page of another day comes again, the server does not answer, or this device's clock is wrong.
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    await this.look(navigation?.type === 'reload' ? 'stay' : 'ask');
  }

  private listen(): void {
    const check = () => {
      if (this.isOver()) void this.look('ask');
    };
    document.addEventListener('visibilitychange', check);
    setInterval(check, MINUTE);
    document.querySelector('[data-start-timer]')?.addEventListener(
      'click',
      (event) => {
        if (!this.isOver()) return;
        event.preventDefault();
        event.stopImmediatePropagation();
        check();
      },
      { capture: true },
    );
    document.addEventListener('amble:waiting', () => void this.look('stay'));
    this.listenForChanges();
  }

  private listenForChanges(): void {
    const askAgain = () => {
      if (!this.timer.isTiming) location.reload();
    };
    document.addEventListener('amble:sent', askAgain);
    navigator.serviceWorker?.addEventListener('message', (event) => {
      // The page in front may just be on its way to the next.
      if (event.data === 'today-changed' && document.hidden) askAgain();
    });
    // Kept whole by the browser for "back", it knows nothing of what came since. A timed walk goes on by itself.
    window.addEventListener('pageshow', (event) => {
      if (event.persisted) location.reload();
    });
  }

  /** The rules come first: they are quicker than the network, and yesterday's number is not to stand meanwhile. */
  private async look(then: 'ask' | 'stay'): Promise<void> {
    const asks = then === 'ask' && this.isOver();
    this.lived = this.today();
    await this.carried.live(this.lived);
    await this.timer.allow(!this.face.hidden);
    const old = document.querySelector<HTMLElement>('[data-old-day]');
    if (old) old.hidden = this.lived === this.face.dataset.day;
    // What was said of one morning is not said of the next.
    if (this.lived !== this.face.dataset.day) document.querySelector('[data-of-morning]')?.remove();
    if (asks && (await canReachServer()) && !this.timer.isTiming) location.reload();
  }

  private isOver(): boolean {
    return this.lived !== this.today();
  }

  private today(): string {
    return dayIn(this.face.dataset.zone, new Date());
  }
}
