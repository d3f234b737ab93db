// Signing out while something is on this device alone: what is sent first, what is asked, and what is never lost unread.
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { launch, serveGallery, watch } from './support.mjs';

let browser, site, context, page, troubles, answer;

before(async () => {
  browser = await launch();
  site = await serveGallery((body) => answer(body));
});
after(async () => {
  await browser.close();
  site.close();
});

const results = (status, sentence) => (body) => ({
  status: 200,
  body: { results: body.entries.map(({ id }) => ({ id, status, ...(sentence ? { sentence } : {}) })) },
});
const saves = results('saved');
const refuses = results('refused', 'This day is too long ago.');
const fails = () => ({ status: 503 });

beforeEach(async () => {
  answer = fails;
  context = await browser.newContext({ viewport: { width: 390, height: 780 }, reducedMotion: 'reduce' });
  page = await context.newPage();
  troubles = watch(page);
  await page.goto(`${site.url}/today.html`);
});
afterEach(async () => {
  assert.deepEqual(troubles, []);
  await context.close();
});

const press = (name) => page.getByRole('button', { name, exact: true }).click();
const tells = (text) => page.locator('[data-leaving]').getByText(text).waitFor();
/** The gallery knows of no sessions, so that this is as far as it goes. */
const signedOut = () => page.waitForRequest((request) => request.method() === 'POST' && request.url().endsWith('/sign-out'));

async function timeWalk() {
  await page.getByRole('link', { name: 'Walk' }).click();
  await page.locator('[data-begin]').click();
  await page.locator('[data-elapsed]').waitFor();
}

/** What the device keeps for who is signed in; put there as their pages do it. */
async function keep(id, refused) {
  await page.evaluate(
    async ([id, refused]) => {
      const opened = indexedDB.open('amble');
      await new Promise((done) => (opened.onsuccess = done));
      const entry = { id, kind: 'check_in', day: '2026-11-22', pain: 3 };
      const change = opened.result.transaction('entries', 'readwrite');
      change.objectStore('entries').put({ id, person: 'bWFyYQ', entry, made: 1, ...(refused ? { refused } : {}) });
      await new Promise((done) => (change.oncomplete = done));
      opened.result.close();
    },
    [id, refused],
  );
}

test('what was refused, and said so, does not keep the rest from being sent before signing out', async () => {
  await keep('old', 'This day is too long ago.');
  await keep('new');
  await press('Sign out');
  await press('Send it, then sign out');
  await tells('It could not be sent now.');
  answer = saves;
  await Promise.all([signedOut(), press('Send it, then sign out')]);
});

test('what is refused only now is first read', async () => {
  await keep('new');
  await press('Sign out');
  answer = refuses;
  await press('Send it, then sign out');
  await tells('The site did not take all of it.');
  await press('Stay signed in');
  await page.getByText('This day is too long ago.').waitFor();
});

test('a walk that is being timed is said to be one, and is nothing to send', async () => {
  await timeWalk();
  await press('Sign out');
  await tells('A walk is still being timed.');
  assert.equal(await page.getByRole('button', { name: 'Send it, then sign out' }).isVisible(), false);
  await press('Stay signed in');
  await keep('new');
  answer = saves;
  await press('Sign out');
  await press('Send it, then sign out');
  await tells('A walk is still being timed.');
});

test('where the site does not answer and no worker stands before its pages, nothing is lost and nobody is signed out', async () => {
  await keep('new');
  await press('Sign out');
  await press('Sign out without it');
  await page.getByText('so you are still signed in here').waitFor();
  answer = saves;
  await page.reload();
  await page.waitForResponse('**/api/v1/entries');
});
