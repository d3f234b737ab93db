// What changes beside minutes: measures, home tests with their clock, and the page that shows them together.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { become, journey, phone, Traveller } from './journey.mjs';
import { serveClinic } from './server.mjs';
import { launch } from './support.mjs';

const wider = { viewport: { width: 390, height: 800 } };
const step = journey();
let browser, site, tomas, unscripted;

before(async () => {
  site = await serveClinic();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await site?.stop();
});

step('the list says what there is', async () => {
  tomas = await Traveller.arrive(browser, site, phone);
  await become(tomas, 'Tomas Okafor');
  await tomas.open('/measures');
  await tomas.heading('Measures');
});

step('activities are chosen, then rated', async () => {
  await tomas.open('/activities', 'choosing activities');
  await tomas.fill({ 'name-0': 'put on socks', 'name-1': 'carry the shopping home from the corner', 'name-2': '' });
  await tomas.page.locator('form').first().evaluate((form) => (form.noValidate = true));
  await tomas.press('Save');
  assert.equal((await tomas.problems('too few activities')).length, 1);
  await tomas.fill({ 'name-2': 'stand at the stove' });
  await tomas.press('Save');
  await tomas.at('/measures/activities/new');
  await tomas.look('rating activities');
  await tomas.fill({ 'answer-0': 4, 'answer-1': 3, 'answer-2': 6 });
  await tomas.press('Save');
  await tomas.at('/measures/activities');
  await tomas.look('activities rated');
});

step('the clock of a home test gets ready, counts, and writes down what it counted', async () => {
  const { clock } = tomas.page;
  await clock.install();
  await tomas.open('/measures/one-leg/new', 'a home test');
  await tomas.tap('Start the clock');
  await tomas.page.getByText('Get ready.').waitFor();
  await tomas.look('the clock gets ready');
  await tomas.tap('Stop the clock');
  await clock.pauseAt(Date.now() + 60_000);
  await tomas.tap('Start the clock');
  await clock.runFor(5_000 + 17_300);
  await tomas.page.getByText('Now.', { exact: true }).waitFor();
  await tomas.tap('Stop the clock');
  assert.equal(await tomas.page.locator('[name=answer-0]').inputValue(), '17');
  await tomas.tap('Start the clock');
  await clock.runFor(5_000 + 9_000);
  await tomas.tap('Stop the clock');
  assert.equal(await tomas.page.locator('[name=answer-0]').inputValue(), '17', 'the longest try stands');
  await clock.resume();
  await tomas.press('Save');
  await tomas.at('/measures/one-leg');
  await tomas.look('a result');
});

step('a clock that counts down ends by itself', async () => {
  await tomas.page.goto('/measures/chair-stand/new');
  await tomas.tap('Start the clock');
  await tomas.page.clock.runFor(36_000);
  await tomas.page.getByText('Time is up.').waitFor();
  await tomas.fill({ 'answer-0': 11 });
  await tomas.press('Save');
  await tomas.at('/measures/chair-stand');
});

step('without scripts a result is typed, changed and deleted', async () => {
  unscripted = await Traveller.arrive(browser, site, {
    ...wider,
    javaScriptEnabled: false,
    storageState: await tomas.context.storageState(),
  });
  const { page } = unscripted;
  await page.goto('/measures/one-leg/new');
  assert.equal(await page.getByText('Any clock that shows seconds will do.').isVisible(), true);
  assert.equal(await page.locator('[data-start]').isVisible(), false);
  await unscripted.fill({ 'answer-0': 20 });
  await unscripted.press('Save');
  await unscripted.at('/measures/one-leg');
  await unscripted.leaveBy(page.locator('.rows a').first());
  await unscripted.fill({ 'answer-0': 21 });
  await unscripted.press('Save');
  assert.match(await page.locator('.rows a').first().innerText(), /21 seconds/);
  await unscripted.leaveBy(page.locator('.rows a').first());
  await unscripted.press('Delete this result');
  await unscripted.at('/measures/one-leg');
  assert.doesNotMatch(await page.locator('.rows').innerText(), /21 seconds/);
});

step('at 390 pixels the pages hold together', async () => {
  const wide = await Traveller.arrive(browser, site, { ...wider, storageState: await tomas.context.storageState() });
  for (const path of ['/measures', '/measures/fingertips/new', '/measures/change/new', '/measures/three-items/new', '/measures/activities'])
    await wide.open(path, `${path} at 390 px`);
});

step('a trial that runs is a card on today; its day is rated without scripts', async () => {
  await tomas.open('/today', 'today with a trial');
  await tomas.page.getByText(/Your trial, day \d+ of 48/).waitFor();
  await tomas.follow('Rate the day in the evening');
  await tomas.look('a day of a trial');
  const { page } = unscripted;
  await page.goto(new URL(tomas.page.url()).pathname);
  await unscripted.fill({ pain: 4, 'as-planned': 'yes', ago: '0' });
  await unscripted.press('Save');
  await unscripted.at('/today');
  await page.goto('/trials');
  await unscripted.leaveBy(page.locator('.rows a').first());
  await page.getByText('Today is rated').waitFor();
});

step('progress answers with an interval, and shows what changed', async () => {
  const leila = await Traveller.arrive(browser, site, phone);
  await become(leila, 'Leila Haddad');
  await leila.open('/progress');
  await leila.heading('Is it helping?');
  await leila.page.getByText(/Over \d+ days/).first().waitFor();
  await leila.follow('What was promised and what changed');
  await leila.at('/progress/changes');
  await leila.look('what changed');
  await leila.open('/trials');
  await leila.leaveBy(leila.page.locator('.rows a').first());
  await leila.page.getByText('256 possible orders').waitFor();
  await leila.look('the result of a trial');
  await leila.open('/trials/start/stretching');
});
