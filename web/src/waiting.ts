import { dropEntry, waitingOf, type Waiting } from './kept';
import { fillCount, find } from './page';
import { sendWaiting, type Outcome } from './sending';

/** Says how many entries wait on this device and why, and sends them whenever there is a chance. */
export class WaitingBar {
  private outcome: Outcome = 'nothing';

  constructor(
    private readonly person: string,
    private readonly bar: HTMLElement,
  ) {}

  async listen(): Promise<void> {
    const hasStore = await this.unsent().then(
      () => true,
      () => false,
    );
    // A private window may have none, and then nothing waits.
    if (!hasStore) return;
    find(this.bar, '[data-send]').addEventListener('click', () => void this.send());
    window.addEventListener('online', () => void this.send());
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') void this.send();
    });
    document.addEventListener('amble:waiting', () => void this.send());
    await this.send();
  }

  private async send(): Promise<void> {
    const before = await this.unsent();
    this.outcome = await sendWaiting(this.person);
    const waiting = await waitingOf(this.person);
    this.show(waiting);
    const left = await this.unsent();
    // Sent by this page, or by another or the worker while this one waited its turn.
    if (left < before) {
      navigator.serviceWorker?.controller?.postMessage('today-changed');
      document.dispatchEvent(new CustomEvent('amble:sent'));
    }
    if (left > 0) await askForSync();
  }

  private async unsent(): Promise<number> {
    return (await waitingOf(this.person)).filter((one) => one.refused === undefined).length;
  }

  private show(waiting: Waiting[]): void {
    const unsent = waiting.filter((one) => one.refused === undefined);
    const refused = waiting.filter((one) => one.refused !== undefined);
    this.bar.hidden = waiting.length === 0;
    const count = find<HTMLElement>(this.bar, '[data-count]');
    count.hidden = unsent.length === 0;
    if (unsent.length > 0) fillCount(count, unsent.length);
    for (const why of this.bar.querySelectorAll<HTMLElement>('[data-why]'))
      why.hidden = unsent.length === 0 || why.dataset.why !== this.outcome;
    find<HTMLElement>(this.bar, '[data-send]').hidden = unsent.length === 0 || this.outcome === 'sign_in';
    this.showRefused(refused);
  }

  private showRefused(refused: Waiting[]): void {
    find<HTMLElement>(this.bar, '[data-refused]').hidden = refused.length === 0;
    const row = find<HTMLTemplateElement>(this.bar, 'template');
    const list = find(this.bar, '[data-refused] ul');
    list.replaceChildren(
      ...refused.map((one) => {
        const item = row.content.cloneNode(true) as DocumentFragment;
        find(item, '[data-sentence]').textContent = one.refused ?? '';
        find(item, 'button').addEventListener('click', () => void this.drop(one.id));
        return item;
      }),
    );
  }

  private async drop(id: string): Promise<void> {
    await dropEntry(id);
    this.show(await waitingOf(this.person));
  }
}

/** Where browsers have background sync, the worker sends even after the page is closed. */
export async function askForSync(): Promise<void> {
  const worker = await navigator.serviceWorker?.getRegistration();
  const sync = (worker as { sync?: { register(tag: string): Promise<void> } } | undefined)?.sync;
  await sync?.register('entries').catch(() => undefined);
}
