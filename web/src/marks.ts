import { canReachServer } from './connection';
import { MarksPanel, type Answer } from './marks_panel';
import type { Question, Said } from './marks_worker';

/** Typing has to rest for so long before the text is read, and for longer before that is told to a screen reader. */
const REST = 250;
const LONG_REST = 1500;

/** Marks the claims of a field while somebody types in it: the worker reads, the panel shows. */
class LiveMarks {
  private worker: Worker | undefined;
  private ready = false;
  private busy = false;
  private next: ReturnType<typeof setTimeout> | undefined;
  private later: ReturnType<typeof setTimeout> | undefined;
  private reachable = false;
  private shown: string;
  private readonly panel: MarksPanel;

  constructor(
    private readonly field: HTMLTextAreaElement,
    root: HTMLElement,
  ) {
    this.panel = new MarksPanel(root, (words, experience) => this.reword(words, experience));
    // What the server wrote into the field it has answered already.
    this.shown = field.defaultValue;
  }

  listen(): void {
    // Fetched for who writes, not for who only reads the page.
    this.field.addEventListener('focus', () => this.open(), { once: true });
    this.field.addEventListener('input', () => this.wait());
    this.field.form?.addEventListener('submit', (event) => this.answerOffline(event));
    if (document.activeElement === this.field || this.field.value !== this.shown) this.open();
  }

  private open(): void {
    if (this.worker) return;
    this.worker = new Worker('/assets/marks_worker.js');
    this.worker.addEventListener('message', (event: MessageEvent<Said>) => this.hear(event.data));
  }

  private hear(said: Said): void {
    if (said === 'failed') return;
    if (said === 'ready') {
      this.ready = true;
      this.panel.root.dataset.ready = '';
      return this.read();
    }
    this.busy = false;
    this.shown = said.text;
    this.panel.show(said.text, JSON.parse(said.answer) as Answer);
    if (this.field.value !== this.shown) this.wait();
  }

  private wait(): void {
    clearTimeout(this.next);
    clearTimeout(this.later);
    this.next = setTimeout(() => this.read(), REST);
    this.later = setTimeout(() => this.panel.tell(), LONG_REST);
  }

  private read(): void {
    if (!this.ready || this.busy || !this.worker || this.field.value === this.shown) return;
    this.busy = true;
    // That of the evidence, which a reader may get in their own language on a page that is not in it.
    const language = this.panel.root.dataset.language ?? 'en';
    const question: Question = { text: this.field.value, language, today: dayNumber(new Date()) };
    this.worker.postMessage(question);
  }

  /** As the server does it at the preview (community/marking.cpp); the field keeps its own way back. */
  private reword(words: string, experience: string): void {
    const at = this.field.value.indexOf(words);
    if (at < 0) return;
    this.field.setRangeText(experience + (/[.!?]$/.test(words) ? '.' : ''), at, at + words.length, 'end');
    this.field.focus();
    this.field.dispatchEvent(new Event('input', { bubbles: true }));
  }

  /** Without a network the panel is the answer, where the page says that it is one. */
  private answerOffline(event: SubmitEvent): void {
    const form = this.field.form;
    if (!form || !this.ready || !('answers' in this.panel.root.dataset) || this.reachable) return;
    event.preventDefault();
    void canReachServer().then((yes) => {
      this.reachable = yes;
      if (yes) form.requestSubmit(event.submitter);
      else this.panel.stepForward();
    });
  }
}

function dayNumber(at: Date): number {
  return Math.floor(Date.UTC(at.getFullYear(), at.getMonth(), at.getDate()) / 86_400_000);
}

const root = document.querySelector<HTMLElement>('[data-marks]');
const field = root && document.querySelector<HTMLTextAreaElement>(`textarea[name="${root.dataset.marks}"]`);
if (root && field && typeof WebAssembly === 'object' && typeof Worker === 'function') {
  new LiveMarks(field, root).listen();
  if (location.pathname === '/check' && 'serviceWorker' in navigator)
    void navigator.serviceWorker.ready.then((registration) => registration.active?.postMessage('keep-check'));
}
