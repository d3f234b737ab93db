export type WakeState = 'held' | 'lost' | 'unknown';

/** Keeps the screen on while a walk is timed. Browsers take the lock away whenever the page is hidden. */
export class WakeLock {
  private lock: WakeLockSentinel | undefined;
  private wanted = false;

  constructor(private readonly tell: (state: WakeState) => void) {
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') void this.ask();
    });
  }

  async hold(): Promise<void> {
    this.wanted = true;
    await this.ask();
  }

  async release(): Promise<void> {
    this.wanted = false;
    await this.lock?.release();
    this.lock = undefined;
  }

  private async ask(): Promise<void> {
    if (!this.wanted || this.lock) return;
    if (!('wakeLock' in navigator)) {
      this.tell('unknown');
      return;
    }
    try {
      this.lock = await navigator.wakeLock.request('screen');
      this.lock.addEventListener('release', () => {
        this.lock = undefined;
        if (this.wanted) this.tell('lost');
      });
      this.tell('held');
    } catch {
      // A low battery or a setting may refuse it.
      this.tell('lost');
    }
  }
}
