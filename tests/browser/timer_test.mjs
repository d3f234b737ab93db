// The timer of a walk, with a clock that the test moves.
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { launch, serveGallery, violations, watch } from './support.mjs';

const opened = new Date('2026-11-22T10:00:00');
/** From here on time stands still but for what a test lets pass. */
const start = new Date('2026-11-22T10:05:00');
const minute = 60_000;

let browser, site, context, page, troubles, posted, answer;

before(async () => {
  browser = await launch();
  site = await serveGallery((body) => {
    posted.push(body);
    return answer(body);
  });
});
after(async () => {
  await browser.close();
  site.close();
});

beforeEach(async () => {
  posted = [];
  answer = (body) => ({ status: 200, body: { results: body.entries.map(({ id }) => ({ id, status: 'saved' })) } });
  context = await browser.newContext({ viewport: { width: 390, height: 780 }, reducedMotion: 'reduce' });
  page = await context.newPage();
  troubles = watch(page);
  await page.clock.install({ time: opened });
});
afterEach(async () => {
  assert.deepEqual(troubles, []);
  await context.close();
});

const open = (name = 'today') => page.goto(`${site.url}/${name}.html`);
const press = (name) => page.getByRole('button', { name, exact: true }).click();
const elapsed = () => page.locator('[data-elapsed]').textContent();
const shown = (step) => page.locator(`[data-step=${step}]`).waitFor({ state: 'visible' });
const told = () => page.locator('[data-told]').textContent();

async function beginWith(pain) {
  await page.getByRole('link', { name: 'Walk' }).click();
  await page.clock.pauseAt(start);
  await page.locator(`[data-before="${pain}"]`).click();
  await shown('walking');
}

async function rate(worst, effort) {
  await page.locator(`[name=worst][value="${worst}"]`).check();
  await page.locator(`[name=effort][value="${effort}"]`).check();
  await press('Done');
}

test('how it was is still asked after a reload', async () => {
  await open();
  await beginWith(3);
  await page.clock.runFor(15 * minute);
  await press('Finish');
  await shown('after');
  await page.reload();
  await shown('after');
  assert.match(await page.locator('[data-walked]').textContent(), /15/);
});

test('a number far above usual shows the flare and the signs before the walk begins', async () => {
  await open();
  await page.evaluate(() => (document.querySelector('[data-timer]').dataset.usualHalves = '4'));
  await page.getByRole('link', { name: 'Walk' }).click();
  await page.clock.pauseAt(start);
  await page.locator('[data-before="9"]').click();
  await shown('above');
  assert.match(await page.locator('[data-above]').textContent(), /Pain of 9 is severe/);
  assert.equal(await page.locator('[data-step=above] a[href="/flare"]').count(), 1);
  assert.equal(await page.locator('[data-step=above] a[href="/stop-signs"]').count(), 1);
  await press('Walk all the same');
  await shown('walking');
});

test('a walk is begun with one number and ended with three taps', async () => {
  await open();
  await beginWith(3);
  await page.clock.runFor(15 * minute);
  assert.equal(await elapsed(), '15:00');
  await press('Finish');
  await shown('after');
  await rate(4, 3);
  await page.waitForURL('**/today');
  assert.equal(posted.length, 1);
  const [entry] = posted[0].entries;
  assert.match(entry.id, /^[\w-]{22}$/);
  assert.deepEqual(
    { ...entry, id: '', zone: '' },
    {
      id: '',
      kind: 'walk',
      started: start.toISOString(),
      ended: new Date(start.getTime() + 15 * minute).toISOString(),
      minutes: 15,
      source: 'timer',
      zone: '',
      before: 3,
      worst: 4,
      effort: 3,
    },
  );
  assert.equal(posted[0].person, 'bWFyYQ');
});

test('each step has nothing that axe-core finds', async () => {
  await open();
  await page.getByRole('link', { name: 'Walk' }).click();
  await shown('before');
  assert.deepEqual(await violations(page), []);
  await page.locator('[data-begin]').click();
  await shown('walking');
  assert.deepEqual(await violations(page), []);
  await page.clock.runFor(21 * minute);
  assert.deepEqual(await violations(page), []);
  await press('Pause');
  assert.deepEqual(await violations(page), []);
  await press('Finish');
  await shown('after');
  assert.deepEqual(await violations(page), []);
});

test('the target and the ceiling are told once each, in words', async () => {
  await open();
  await beginWith(2);
  await page.clock.runFor(19.9 * minute);
  assert.equal(await told(), '');
  await page.clock.runFor(0.2 * minute);
  assert.match(await told(), /today's target/);
  await page.clock.runFor(5 * minute);
  assert.match(await told(), /most for today/);
});

test('a walk begun with the most for today behind it is told to stop at once', async () => {
  await open();
  await page.getByRole('link', { name: 'Walk' }).click();
  await page.locator('[data-timer]').evaluate((face) => (face.dataset.minutes = '25'));
  await page.locator('[data-before="2"]').click();
  await shown('walking');
  await page.clock.runFor(2000);
  assert.match(await told(), /most for today/);
});

test('a locked screen takes no minute away', async () => {
  await open();
  await beginWith(2);
  // No timer runs while the phone sleeps; only the wall clock goes on.
  await page.clock.pauseAt(new Date(start.getTime() + 12 * minute));
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  assert.equal(await elapsed(), '12:00');
});

test('a pause is not walked', async () => {
  await open();
  await beginWith(2);
  await page.clock.runFor(5 * minute);
  await press('Pause');
  await page.clock.runFor(10 * minute);
  await press('Go on');
  await page.clock.runFor(2 * minute);
  assert.equal(await elapsed(), '7:00');
});

test('a reload goes on where it was', async () => {
  await open();
  await beginWith(2);
  await page.clock.runFor(6 * minute);
  await open();
  await shown('walking');
  await page.clock.runFor(minute);
  assert.equal(await elapsed(), '7:00');
});

test('after a long silence the person says whether the walk went on', async () => {
  await open();
  await beginWith(2);
  await page.clock.runFor(6 * minute);
  await page.goto('about:blank');
  await page.clock.setSystemTime(new Date(start.getTime() + 90 * minute));
  await open();
  await shown('unfinished');
  assert.equal(await page.getByLabel('It is over. How long was it?').inputValue(), '6');
  await page.getByLabel('It is over. How long was it?').fill('a while');
  await press('Save it');
  await page.getByText('Write whole minutes, from 1 to 600.').waitFor();
  await page.getByLabel('It is over. How long was it?').fill('14');
  await press('Save it');
  await shown('after');
  await press('Done');
  await page.waitForURL('**/today');
  assert.equal(posted[0].entries[0].minutes, 14);
  assert.equal('worst' in posted[0].entries[0], false);
});

test('a timer forgotten for days names its day and offers no more than can be saved', async () => {
  await open();
  await beginWith(2);
  await page.clock.runFor(6 * minute);
  await page.goto('about:blank');
  await page.clock.setSystemTime(new Date(start.getTime() + 3 * 24 * 60 * minute));
  await open();
  await shown('unfinished');
  await page.getByText(/It began at Nov 22, 2026, 10:05/).waitFor();
  assert.equal(await page.getByRole('button', { name: 'I am still walking' }).isVisible(), false);
});

test('a timer left on the page overnight asks how long the walk was', async () => {
  await open();
  await beginWith(2);
  await page.clock.pauseAt(new Date(start.getTime() + 11 * 60 * minute));
  await press('Finish');
  await shown('unfinished');
  assert.equal(await page.getByRole('button', { name: 'I am still walking' }).isVisible(), false);
});

test('a walk that a stop sign ended can be saved, and is neither gone on with nor covers the stop', async () => {
  await open();
  await beginWith(2);
  await page.clock.runFor(12 * minute);
  await page.getByRole('link', { name: 'Stop signs', exact: true }).first().click();
  await page.clock.runFor(2 * minute);
  await open('stopped');
  await shown('unfinished');
  await page.getByRole('heading', { name: 'The programme is stopped' }).waitFor();
  assert.equal(await page.getByRole('button', { name: 'I am still walking' }).isVisible(), false);
  assert.equal(await page.getByLabel('It is over. How long was it?').inputValue(), '12');
  // axe-core waits by the page's own clock.
  await page.clock.resume();
  assert.deepEqual(await violations(page), []);
  await press('Save it');
  await rate(5, 4);
  await page.waitForURL('**/today');
  assert.equal(posted[0].entries[0].minutes, 12);
});

test('still walking after a long silence, all of it counts', async () => {
  await open();
  await beginWith(2);
  await page.clock.runFor(2 * minute);
  await page.goto('about:blank');
  await page.clock.setSystemTime(new Date(start.getTime() + 16 * minute));
  await open();
  await shown('unfinished');
  await press('I am still walking');
  await shown('walking');
  assert.equal(await elapsed(), '16:00');
});

test('the first day ends by itself at the start level and praises nothing beyond', async () => {
  await open('first_day');
  await beginWith(2);
  await page.clock.pauseAt(new Date(start.getTime() + 40 * minute));
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await shown('after');
  await page.getByText('Minutes walked: 15. That is the whole first walk, and it is enough.').waitFor();
  await rate(2, 2);
  await page.waitForURL('**/today');
  assert.equal(posted[0].entries[0].minutes, 15);
});

test('less than a minute is not saved', async () => {
  await open();
  await beginWith(2);
  await page.clock.runFor(30_000);
  await press('Finish');
  await shown('short');
  await press('Stop');
  await page.locator('[data-start-timer]').waitFor({ state: 'visible' });
  assert.deepEqual(posted, []);
});

test('without a connection the walk waits, and is sent once when it returns', async () => {
  await open();
  await beginWith(2);
  await page.clock.runFor(10 * minute);
  await context.setOffline(true);
  await press('Finish');
  await rate(3, 3);
  await shown('kept');
  await page.getByText('1 entry waiting.').waitFor();
  await context.setOffline(false);
  await page.locator('[data-waiting]').waitFor({ state: 'hidden' });
  assert.equal(posted.length, 1);
  assert.equal(posted[0].entries[0].minutes, 10);
});

test('over plain http a walk that waits is shown, sent, and asked about before signing out', async () => {
  await page.goto(`${site.url.replace('localhost', 'plain.test')}/today.html`);
  assert.equal(await page.evaluate(() => isSecureContext), false);
  await beginWith(2);
  await page.clock.runFor(10 * minute);
  await context.setOffline(true);
  await press('Finish');
  await rate(3, 3);
  await shown('kept');
  await page.getByText('1 entry waiting.').waitFor();
  await press('Sign out');
  await page.getByRole('heading', { name: 'Not everything is sent yet' }).waitFor();
  await press('Stay signed in');
  await context.setOffline(false);
  await page.locator('[data-waiting]').waitFor({ state: 'hidden' });
  assert.equal(posted.length, 1);
});

test('where the browser keeps nothing the walk is sent at once, and stays while that fails', async () => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('no store here', 'InvalidStateError');
    };
  });
  await open();
  await beginWith(2);
  await page.getByText('This browser does not let the page keep anything.').waitFor();
  await page.clock.runFor(10 * minute);
  await press('Finish');
  await context.setOffline(true);
  await rate(3, 3);
  await page.getByText('It could not be sent, and this browser keeps nothing.').waitFor();
  await context.setOffline(false);
  await press('Done');
  await page.waitForURL('**/today');
  assert.equal(posted.length, 1);
  assert.equal(posted[0].entries[0].minutes, 10);
});

test('an expired session keeps the walk and asks to sign in', async () => {
  answer = () => ({ status: 401 });
  await open();
  await beginWith(2);
  await page.clock.runFor(10 * minute);
  await press('Finish');
  await rate(3, 3);
  await page.getByText('Kept on this device. Sign in to send them.').waitFor();
});

test('what the server refuses is shown with its reason until it is read', async () => {
  answer = (body) => ({
    status: 200,
    body: { results: body.entries.map(({ id }) => ({ id, status: 'refused', sentence: 'This day is too long ago.' })) },
  });
  await open();
  await beginWith(2);
  await page.clock.runFor(10 * minute);
  await press('Finish');
  await rate(3, 3);
  await page.waitForURL('**/today');
  await page.getByText('This day is too long ago.').waitFor();
  await press('Remove');
  await page.locator('[data-waiting]').waitFor({ state: 'hidden' });
});

test('another person on this device neither sees nor sends what waits', async () => {
  await open();
  await beginWith(2);
  await page.clock.runFor(10 * minute);
  await context.setOffline(true);
  await press('Finish');
  await rate(3, 3);
  await shown('kept');
  await context.setOffline(false);
  posted = [];
  await page.route('**/today.html', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace('content="bWFyYQ"', 'content="YW5uYQ"') });
  });
  answer = () => ({ status: 503 });
  await open();
  await page.locator('[data-start-timer]').waitFor();
  assert.equal(await page.locator('[data-waiting]').isHidden(), true);
  assert.deepEqual(posted.filter((body) => body.person === 'YW5uYQ'), []);
});

test('opening the stop signs pauses the walk', async () => {
  await open();
  await beginWith(2);
  await page.clock.runFor(4 * minute);
  await page.getByRole('link', { name: 'Stop signs', exact: true }).first().click();
  await page.clock.runFor(3 * minute);
  await open();
  await shown('walking');
  assert.equal(await elapsed(), '4:00');
  await page.getByRole('button', { name: 'Go on' }).waitFor();
});
