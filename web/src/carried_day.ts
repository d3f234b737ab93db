import { waitingOf, type Entry } from './kept';
import { fill, fillCount, find, localDay } from './page';
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
    this.rules ??= RulesModule.open<Programme>('/assets/programme.wasm');
    const rules = await this.rules;
    rules.call(`${this.carried.dataset.rows}\n${lines.join('\n')}`, (programme) => programme.live());
    const answer = rules.answer();
    if (answer) this.show(JSON.parse(answer) as LivedDay);
  }

  private lineOf(entry: Entry): string {
    const part = (name: string) => String(entry[name] ?? '-');
    const day = this.number(String(entry.day ?? localDay(new Date(String(entry.started ?? entry.at)))));
    switch (entry.kind) {
      case 'walk':
        return `walk ${day} ${['minutes', 'before', 'worst', 'effort', 'legs'].map(part).join(' ')}`;
      case 'check_in':
        return `morning ${day} ${part('pain')}`;
      case 'flare':
        return `${entry.limiting ? 'limiting' : 'flare'} ${day}`;
      case 'stop':
        return `stop ${day} ${part('sign')}`;
    }
  }

  /** Days of the programme count from 1. */
  private number(day: string): number {
    return Math.round((Date.parse(day) - Date.parse(this.carried.dataset.first ?? '')) / 86_400_000) + 1;
  }

  private show(day: LivedDay): void {
    const halted = this.carried.querySelector<HTMLTemplateElement>(`[data-now="${day.state}"]`);
    find(this.carried, '[data-halted]').replaceChildren(...(halted ? [halted.content.cloneNode(true)] : []));
    this.face.hidden = halted !== null;
    this.carried.hidden = halted === null;
    if (halted || day.target === 0) return;
    const changed = this.face.dataset.target !== String(day.target);
    Object.assign(this.face.dataset, { target: day.target, ceiling: day.ceiling, minutes: day.minutes, state: day.state });
    this.face.toggleAttribute('data-first-day', day.first_day);
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
