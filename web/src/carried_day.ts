import { waitingOf, type Entry } from './kept';
import { dayIn, fill, fillCount, find, localDay } from './page';
import { RulesModule } from './rules_module';

/** What web/modules/programme.cpp exports. */
interface Programme {
  live(): void;
}

/** What the rules make of the day (programme/carried_day.h). Texts are in English. */
interface LivedDay {
  state: string;
  target: number;
  ceiling: number;
  minutes: number;
  left: number;
  enough: boolean;
  first_day: boolean;
  headline: Text;
  explanation: Text;
}

interface Text {
  text: string;
  values: string[];
}

/**
 * Today's page as the device kept it, lived on without a network by the server's own rules: walks that wait count, a
 * flare halves, a stop stops, and a day later the smaller dose holds.
 */
export class CarriedDay {
  private rules: Promise<RulesModule<Programme>> | undefined;

  constructor(
    private readonly person: string,
    private readonly face: HTMLElement,
    private readonly carried: HTMLElement,
  ) {}

  /** Shows what holds on that day. What waits on the device the server knows nothing of, even where it can be reached. */
  async live(today: string): Promise<void> {
    const waiting = (await waitingOf(this.person).catch(() => [])).filter((one) => one.refused === undefined);
    if (waiting.length === 0 && today === this.face.dataset.day) return;
    const lines = [`today ${this.number(today)}`];
    for (const { entry } of waiting) lines.push(this.lineOf(entry));
    if (this.carried.dataset.lapses) lines.push(`lapse ${this.number(this.carried.dataset.lapses)}`);
    const day = await this.ask(lines).catch(() => undefined);
    if (day && day.target > 0) return this.show(day);
    // Without the rules nothing is known but that a stop stops.
    const stops = waiting.some(({ entry }) => entry.kind === 'stop');
    this.halt(day?.state ?? (stops ? 'STOP' : 'NOT_READY'));
  }

  /** What the rules say; nothing where they are of another version than the page. */
  private async ask(lines: string[]): Promise<LivedDay | undefined> {
    this.rules ??= RulesModule.open<Programme>('/assets/programme.wasm');
    const rules = await this.rules;
    rules.call(`${this.carried.dataset.rows}\n${lines.join('\n')}`, (programme) => programme.live());
    const answer = rules.answer();
    return answer ? (JSON.parse(answer) as LivedDay) : undefined;
  }

  private lineOf(entry: Entry): string {
    const part = (name: string) => String(entry[name] ?? '-');
    const day = this.number(String(entry.day ?? this.dayOf(entry)));
    switch (entry.kind) {
      case 'walk':
        return `walk ${day} ${['minutes', 'before', 'worst', 'effort', 'legs'].map(part).join(' ')}`;
      case 'check_in':
        return `morning ${day} ${part('pain')}`;
      case 'flare':
        return `${entry.limiting ? 'limiting' : 'flare'} ${day}`;
      case 'stop':
        return `stop ${day} ${part('sign')}`;
      case 'pause':
        return `pause ${day} ${part('reason')}`;
    }
  }

  /** As the server counts them: days are those of the person's zone, and a walk's that of the device where it is later. */
  private dayOf(entry: Entry): string {
    const at = new Date(String(entry.started ?? entry.at));
    const day = dayIn(this.face.dataset.zone, at);
    return entry.kind === 'walk' && localDay(at) > day ? localDay(at) : day;
  }

  /** Days of the programme count from 1. */
  private number(day: string): number {
    return Math.round((Date.parse(day) - Date.parse(this.carried.dataset.first ?? '')) / 86_400_000) + 1;
  }

  /** In place of a number: no day without a target shows one. */
  private halt(state: string): void {
    const template = (name: string) => this.carried.querySelector<HTMLTemplateElement>(`[data-now="${name}"]`);
    const shown = template(state) ?? template('NOT_READY');
    find(this.carried, '[data-halted]').replaceChildren(...(shown ? [shown.content.cloneNode(true)] : []));
    this.face.hidden = true;
    this.carried.hidden = false;
    document.querySelector('[data-reason]')?.remove();
  }

  private show(day: LivedDay): void {
    this.face.hidden = false;
    this.carried.hidden = true;
    const changed = this.face.dataset.target !== String(day.target);
    Object.assign(this.face.dataset, { target: day.target, ceiling: day.ceiling, minutes: day.minutes, state: day.state });
    this.face.toggleAttribute('data-first-day', day.first_day);
    find<HTMLElement>(this.face, '[data-start-timer]').hidden = day.enough;
    find<HTMLElement>(this.face, '[data-write-in]').hidden = !day.enough;
    find(this.face, '[data-shown]').textContent = String(day.left);
    fillCount(find(this.face, '[data-unit]'), day.left);
    for (const name of ['headline', 'explanation'] as const) find(this.face, `[data-${name}]`).textContent = this.say(day[name]);
    // It is the reason of the number that stood there.
    if (changed) document.querySelector('[data-reason]')?.remove();
  }

  private say({ text, values }: Text): string {
    const words = find<HTMLTemplateElement>(this.carried, '[data-words]').content.children;
    const found = [...words].find((word) => word instanceof HTMLElement && word.dataset.english === text);
    return fill(found?.textContent ?? text, ...values);
  }
}
