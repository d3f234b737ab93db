import { fill, find } from './page';

/** What the rules answer (claims/answers.h). Texts of the program are in English. */
export interface Answer {
  flags: string[];
  spans: AnsweredSpan[];
}

interface AnsweredSpan {
  text: string;
  kind: 'claim' | 'experience' | 'question';
  standing: string;
  tone: string;
  verdict?: AnsweredVerdict;
  treatment?: { id: string; name: string };
  /** A general claim as what happened to the writer. */
  experience?: string;
}

interface AnsweredVerdict {
  id: string;
  notices: { text: string; values: string[] }[];
  warns: boolean;
  language: string;
  question: string;
  summary: string;
  answer: string;
  tone: string;
  certainty: string;
}

/** The list of claims below a field. The server wrote its parts and texts (claims/marks_visit.cpp). */
export class MarksPanel {
  private readonly words = new Map<string, string>();
  private readonly item: HTMLTemplateElement;
  private counts = '';
  private flags = '';
  private drawn = '';

  /** `reword` puts the second text where the first stands. */
  constructor(
    readonly root: HTMLElement,
    private readonly reword: (words: string, experience: string) => void,
  ) {
    this.item = find(root, '[data-item]');
    for (const word of find<HTMLTemplateElement>(root, '[data-words]').content.querySelectorAll<HTMLElement>('[data-english]'))
      this.words.set(word.dataset.english ?? '', word.textContent ?? '');
  }

  show(text: string, answer: Answer): void {
    this.root.hidden = text.trim() === '';
    this.showFlags(answer.flags);
    const judged = answer.spans.filter((span) => span.verdict).length;
    this.counts = fill(this.told.dataset.text ?? '', answer.spans.length, judged);
    find<HTMLElement>(this.root, '[data-none]').hidden = answer.spans.length > 0;
    // As it is where nothing changed, so that a link in it keeps the focus.
    const drawing = JSON.stringify(answer.spans);
    if (drawing === this.drawn) return;
    this.drawn = drawing;
    find(this.root, '[data-found]').replaceChildren(...answer.spans.map((span) => this.drawItem(span)));
  }

  /** What cannot wait, anew only where it changes: a screen reader says it each time. */
  private showFlags(flags: string[]): void {
    if (flags.join() === this.flags) return;
    this.flags = flags.join();
    const parts = flags.map((flag) => find<HTMLTemplateElement>(this.root, `[data-flag=${flag}]`).content.cloneNode(true));
    find(this.root, '[data-flags]').replaceChildren(...parts);
  }

  /** For a screen reader, once the typing rests. */
  tell(): void {
    if (!this.root.hidden && this.told.textContent !== this.counts) this.told.textContent = this.counts;
  }

  /** Leads there from a form that could not be sent. */
  stepForward(): void {
    this.root.hidden = false;
    this.root.focus();
  }

  private get told(): HTMLElement {
    return find(this.root, '[data-told]');
  }

  private drawItem(span: AnsweredSpan): Node {
    const item = this.item.content.cloneNode(true) as DocumentFragment;
    const slot = <T extends HTMLElement>(name: string) => find<T>(item, `[data-slot=${name}]`);
    const put = (name: string, text: string, tone?: string) => {
      slot(name).textContent = text;
      if (tone) slot(name).classList.add(tone);
    };
    put('text', span.text);
    put('standing', this.say(span.standing), span.tone);
    if (span.verdict) this.fillVerdict(slot, put, span.verdict);
    this.offerOwn(item, span);
    const shown = new Set(span.verdict ? ['notices', 'said', 'judged', 'summary'] : []);
    if (!span.verdict) shown.add(span.kind === 'experience' ? 'experience' : 'unjudged');
    if (span.treatment) {
      const link = slot<HTMLAnchorElement>('treatment');
      link.href = `/treatments/${span.treatment.id}`;
      link.textContent = fill(link.dataset.text ?? '', span.treatment.name);
      shown.add('trials');
    }
    for (const name of ['notices', 'said', 'judged', 'summary', 'experience', 'unjudged', 'trials'])
      if (!shown.has(name)) slot(name).remove();
    return item;
  }

  /** Only where something is written to be posted: there the page has the button. */
  private offerOwn(item: DocumentFragment, span: AnsweredSpan): void {
    const own = item.querySelector('[data-slot=own]');
    if (!own) return;
    const { experience } = span;
    if (!experience) return own.remove();
    const button = find<HTMLButtonElement>(item, '[data-slot=reword]');
    button.textContent = fill(button.dataset.text ?? '', experience);
    button.addEventListener('click', () => this.reword(span.text, experience));
  }

  private fillVerdict(
    slot: <T extends HTMLElement>(name: string) => T,
    put: (name: string, text: string, tone?: string) => void,
    verdict: AnsweredVerdict,
  ): void {
    const question = slot<HTMLAnchorElement>('question');
    question.href = `/verdicts/${verdict.id}`;
    put('question', verdict.question);
    put('answer', this.say(verdict.answer), verdict.tone);
    put('certainty', this.say(verdict.certainty));
    put('summary', verdict.summary);
    for (const name of ['said', 'summary']) slot(name).lang = verdict.language;
    slot('notices').replaceChildren(
      ...verdict.notices.map((notice, place) => {
        const line = document.createElement('p');
        line.textContent = fill(this.say(notice.text), ...notice.values);
        line.className = verdict.warns && place === 0 ? 'notice warn' : 'hint';
        return line;
      }),
    );
  }

  private say(english: string): string {
    return this.words.get(english) ?? english;
  }
}
