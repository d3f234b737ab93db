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

/** Below this a file is gone before anybody has read how far it is. */
const LARGE = 4 * MEGABYTE;

/** Sends large files with a bar. Small ones go as forms do, and so do all of them without a script. */
function followSending(sending: HTMLElement, form: HTMLFormElement): void {
  const bar = find<HTMLProgressElement>(sending, 'progress');
  const told = find(sending, '[data-told]');
  let busy = false;
  form.addEventListener('submit', (event) => {
    const data = new FormData(form, event.submitter);
    const bytes = data.getAll('files').reduce((sum, file) => sum + (file instanceof File ? file.size : 0), 0);
    if (bytes < LARGE && !busy) return;
    event.preventDefault();
    if (busy) return;
    busy = true;
    const request = new XMLHttpRequest();
    request.upload.addEventListener('progress', ({ loaded, total }) => {
      bar.max = total;
      bar.value = loaded;
      const whole = Math.max(1, Math.floor(total / MEGABYTE));
      told.textContent = fill(sending.dataset.amount ?? '', Math.floor(loaded / MEGABYTE), whole);
    });
    request.addEventListener('load', () => {
      busy = false;
      showAnswer(request);
    });
    request.addEventListener('error', () => {
      busy = false;
      told.textContent = sending.dataset.failed ?? '';
    });
    request.open('POST', form.action);
    sending.hidden = false;
    request.send(data);
  });
}

/** The page that the answer led to; or what was wrong, beside the fields as the server wrote it. */
function showAnswer(request: XMLHttpRequest): void {
  if (request.status === 200) return location.assign(request.responseURL);
  const main = new DOMParser().parseFromString(request.responseText, 'text/html').querySelector('main');
  if (main) document.querySelector('main')?.replaceWith(main);
  const again = document.querySelector<HTMLElement>('[data-sending]');
  const sent = again?.closest('form');
  if (again && sent) followSending(again, sent);
  window.scrollTo(0, 0);
}

const sending = document.querySelector<HTMLElement>('[data-sending]');
const form = sending?.closest('form');
if (sending && form) followSending(sending, form);
const panel = document.querySelector<HTMLElement>('[data-reading]');
if (panel) void follow(panel);
