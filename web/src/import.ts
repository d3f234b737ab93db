import { fill, find } from './page';

interface Progress {
  read: number;
  bytes: number; // 0 where nothing is left to read
}

const SECOND = 1000;
const MEGABYTE = 1 << 20;

/** Tells how far the reading is, and shows what was found once it is over. Without a script a link does it. */
async function follow(panel: HTMLElement): Promise<void> {
  const bar = find<HTMLProgressElement>(panel, 'progress');
  const told = find(panel, '[data-told]');
  for (;;) {
    await new Promise((done) => setTimeout(done, SECOND));
    if (document.hidden) continue;
    const progress = await ask();
    if (!progress) continue;
    if (progress.bytes === 0) return location.reload();
    bar.value = progress.read;
    const whole = Math.max(1, Math.floor(progress.bytes / MEGABYTE));
    told.textContent = fill(panel.dataset.amount ?? '', Math.floor(progress.read / MEGABYTE), whole);
  }
}

/** Nothing where the server does not answer: it is asked again. */
async function ask(): Promise<Progress | undefined> {
  const answer = await fetch(`${location.pathname}/progress`).catch(() => undefined);
  if (!answer) return undefined;
  // Signed out meanwhile, say: the page itself knows what to do.
  if (!answer.ok) return { read: 0, bytes: 0 };
  return (await answer.json().catch(() => undefined)) as Progress | undefined;
}

const panel = document.querySelector<HTMLElement>('[data-reading]');
if (panel) void follow(panel);
