import { RulesModule } from './rules_module';

/** Reads texts beside the page, so that typing never waits for it. Nothing of a text leaves this file. */
interface Claims {
  load(): number;
  check(today: number): void;
}

/** A text to read; `today` in days since 1970. */
export interface Question {
  text: string;
  language: string;
  today: number;
}

/** What the worker says: whether it can read texts, and then what it read. */
export type Said = 'ready' | 'failed' | { text: string; answer: string };

const say = (said: Said): void => postMessage(said);

async function open(): Promise<RulesModule<Claims>> {
  const [module, evidence] = await Promise.all([
    RulesModule.open<Claims>('/assets/claims.wasm'),
    fetch('/check/evidence').then((response) => {
      if (!response.ok) throw new Error('the evidence cannot be fetched');
      return response.arrayBuffer();
    }),
  ]);
  // False where the server is of another version than this script: then nothing is marked until the page is new.
  if (!module.call(new Uint8Array(evidence), (claims) => claims.load())) throw new Error('the evidence cannot be read');
  return module;
}

const opened = open();
opened.then(
  () => say('ready'),
  () => say('failed'),
);

addEventListener('message', (event: MessageEvent<Question>) => {
  const { text, language, today } = event.data;
  void opened.then((module) => {
    module.call(`${language}\n${text}`, (claims) => claims.check(today));
    say({ text, answer: module.answer() });
  });
});
