// What a timed walk asks of the phone beside the page: to vibrate, to sound, and to leave the screen on.
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { launch, serveGallery, watch } from './support.mjs';

const opened = new Date('2026-11-22T10:00:00');
const start = new Date('2026-11-22T10:05:00');
const minute = 60_000;

let browser, site, context, page, troubles;

before(async () => {
  browser = await launch();
  site = await serveGallery();
});
after(async () => {
  await browser.close();
  site.close();
});

beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 390, height: 780 }, reducedMotion: 'reduce' });
  page = await context.newPage();
  troubles = watch(page);
  await page.clock.install({ time: opened });
  await page.addInitScript(standInForThePhone);
});
afterEach(async () => {
  assert.deepEqual(troubles, []);
  await context.close();
});

/** Notes what is asked, for a test machine neither vibrates nor has a screen to keep on. */
function standInForThePhone() {
  globalThis.asked = { vibrations: [], notes: 0, locks: [] };
  navigator.vibrate = (pattern) => asked.vibrations.push(pattern);
  const { createOscillator } = BaseAudioContext.prototype;
  BaseAudioContext.prototype.createOscillator = function () {
    ++asked.notes;
    return createOscillator.call(this);
  };
  const request = async () => {
    if (globalThis.lockIsRefused) throw new DOMException('the battery is low', 'NotAllowedError');
    const lock = new EventTarget();
    lock.released = false;
    lock.release = async () => {
      lock.released = true;
      lock.dispatchEvent(new Event('release'));
    };
    asked.locks.push(lock);
    return lock;
  };
  Object.defineProperty(navigator, 'wakeLock', { configurable: true, value: { request } });
}

const press = (name) => page.getByRole('button', { name, exact: true }).click();
const asked = () => page.evaluate(() => ({ ...globalThis.asked, locks: globalThis.asked.locks.map((one) => one.released) }));
const state = (name) => page.locator(`[data-wake=${name}]`).waitFor({ state: 'visible' });

async function begin() {
  await page.goto(`${site.url}/today.html`);
  await page.getByRole('link', { name: 'Walk' }).click();
  await page.clock.pauseAt(start);
  await page.locator('[data-before="2"]').click();
  await page.locator('[data-step=walking]').waitFor({ state: 'visible' });
}

test('the target is told by two pulses and two notes, the ceiling by three, each once', async () => {
  await begin();
  await page.clock.runFor(19.9 * minute);
  assert.deepEqual((await asked()).vibrations, []);
  await page.clock.runFor(0.2 * minute);
  const atTarget = await asked();
  assert.deepEqual(atTarget.vibrations, [[350, 200, 350]]);
  assert.equal(atTarget.notes, 2);
  await page.clock.runFor(5 * minute);
  const atCeiling = await asked();
  assert.deepEqual(atCeiling.vibrations.slice(1), [[350, 200, 350, 200, 350]]);
  assert.equal(atCeiling.notes, 5);
  await page.clock.runFor(5 * minute);
  assert.equal((await asked()).vibrations.length, 2);
});

test('without sound it vibrates all the same, and that stays so', async () => {
  await begin();
  await page.locator('[data-sound]').uncheck();
  await page.clock.runFor(20.1 * minute);
  const { vibrations, notes } = await asked();
  assert.equal(vibrations.length, 1);
  assert.equal(notes, 0);
  await page.reload();
  assert.equal(await page.locator('[data-sound]').isChecked(), false);
});

test('the screen is kept on while walking, and asked for again when the page comes back', async () => {
  await begin();
  await state('held');
  // As browsers do it whenever the page is hidden.
  await page.evaluate(() => globalThis.asked.locks[0].release());
  await state('lost');
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await state('held');
  assert.deepEqual((await asked()).locks, [true, false]);
  await press('Pause');
  await page.waitForFunction(() => globalThis.asked.locks.every((one) => one.released));
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  assert.equal((await asked()).locks.length, 2, 'nobody walks');
});

test('a phone that refuses or does not know it says that the minutes count all the same', async () => {
  await page.addInitScript(() => (globalThis.lockIsRefused = true));
  await begin();
  await state('lost');
  await page.addInitScript(() => {
    delete navigator.wakeLock;
    delete Navigator.prototype.wakeLock;
  });
  await page.reload();
  await state('unknown');
});
