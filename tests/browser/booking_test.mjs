// A visitor finds a specialist and books, with and without JavaScript; the desk answers; a time that is gone offers others.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { journey, Traveller } from './journey.mjs';
import { serveClinic } from './server.mjs';
import { launch, sidewaysScroll } from './support.mjs';

let browser, site;
const visitors = {};
const step = journey();

before(async () => {
  site = await serveClinic();
  browser = await launch();
  visitors.plain = await Traveller.arrive(browser, site, { javaScriptEnabled: false, viewport: { width: 390, height: 800 } });
  visitors.script = await Traveller.arrive(browser, site);
  visitors.late = await Traveller.arrive(browser, site);
});
after(async () => {
  await browser?.close();
  await site?.stop();
});

/** axe needs scripts, so a page without them is looked at for its width alone. */
async function narrow(visitor) {
  assert.equal(await sidewaysScroll(visitor.page), 0);
}

async function timesOffered(visitor) {
  await visitor.page.goto('/specialists');
  await visitor.leaveBy(visitor.page.getByRole('link', { name: /Ruth Lindqvist/ }));
  await visitor.heading('Ruth Lindqvist');
  return visitor.page.locator('button[name=start]');
}

step('a visitor searches the directory and reads about a specialist', async () => {
  const visitor = visitors.script;
  await visitor.open('/specialists', 'directory');
  await visitor.fill({ language: 'sv' });
  await visitor.press('Search');
  assert.equal(await visitor.page.locator('.rows a').count(), 1);
  await visitor.look('directory, searched');
  await visitor.leaveBy(visitor.page.getByRole('link', { name: /Ruth Lindqvist/ }));
  await visitor.heading('Book a first appointment');
  await visitor.look('a specialist');
  await visitor.leaveBy(visitor.page.getByRole('link', { name: 'Mill Lane Practice' }));
  await visitor.look('a practice');
});

step('and books a free time with a name and a number, and moves it', async () => {
  const visitor = visitors.script;
  const times = await timesOffered(visitor);
  await visitor.leaveBy(times.last()); // days ahead: it can still be moved
  await visitor.heading('Book this time');
  await visitor.look('a held time');
  await visitor.press('Book it');
  assert.equal((await visitor.problems('a booking with problems')).length, 2);
  await visitor.fill({ name: 'Vera Nowak', contact: '020 7946 0111' });
  await visitor.press('Book it');
  await visitor.heading('Your appointment');
  await visitor.look('a booked time');
  await visitor.follow('Choose another time');
  await visitor.heading('Choose another time');
  await visitor.look('another time');
  await visitor.leaveBy(visitor.page.locator('button[name=start]').nth(3));
  await visitor.heading('Your appointment');
});

step('without JavaScript it is the same, by keyboard too', async () => {
  const visitor = visitors.plain;
  const times = await timesOffered(visitor);
  await narrow(visitor);
  await times.last().focus();
  await visitor.leaveByEnter();
  await visitor.heading('Book this time');
  await narrow(visitor);
  await visitor.fill({ name: 'Pia Holm', contact: 'pia@example.org' });
  await visitor.page.locator('[name=contact]').focus();
  await visitor.leaveByEnter();
  await visitor.heading('Your appointment');
  await visitor.page.getByText('Waits for the practice to confirm').waitFor();
  await narrow(visitor);
});

step('a time that somebody else took meanwhile is refused with the times that are free', async () => {
  const [one, other] = [visitors.late, visitors.script];
  const mine = await timesOffered(one);
  const theirs = await timesOffered(other);
  await other.leaveBy(theirs.first());
  await other.heading('Book this time');
  await one.leaveBy(mine.first());
  await one.heading('That time cannot be booked');
  await one.look('a refused time');
  await one.leaveBy(one.page.locator('button[name=start]').first());
  await one.heading('Book this time');
  await visitors.plain.press('Cancel the appointment');
  await visitors.plain.page.getByText('Cancelled', { exact: true }).waitFor();
});

step('who would come sooner waits for anyone of the practice, and the practice sees it', async () => {
  const visitor = visitors.plain;
  await timesOffered(visitor);
  await visitor.leaveBy(visitor.page.getByRole('link', { name: 'Mill Lane Practice' }));
  await visitor.leaveBy(visitor.page.getByRole('link', { name: 'Wait for an earlier time with any of them' }));
  await visitor.heading('Wait for a time that becomes free');
  await narrow(visitor);
  await visitor.fill({ way: 'telephone', name: 'Pia Holm', contact: '020 7946 0112' });
  await visitor.press('Wait for it');
  await visitor.heading('You are on the waiting list');
  await visitor.page.getByText('Mill Lane Practice').waitFor();
  await narrow(visitor);
  const other = visitors.late;
  await other.page.goto('/specialists');
  await other.leaveBy(other.page.getByRole('link', { name: /Ruth Lindqvist/ }));
  await other.leaveBy(other.page.getByRole('link', { name: 'Mill Lane Practice' }));
  await other.leaveBy(other.page.getByRole('link', { name: 'Wait for an earlier time with any of them' }));
  await other.look('waiting for anyone of a practice');
});

step('the specialist sees who comes, and the calendar behind it', async () => {
  const specialist = visitors.script;
  await specialist.page.goto('/demo');
  await specialist.press('Be Dr Amara Osei');
  await specialist.at('/specialist');
  await specialist.look('a specialist’s day');
  await specialist.follow('All appointments to come');
  await specialist.look('appointments to come');
  await specialist.fill({ name: 'astrid' });
  await specialist.press('Look');
  await specialist.page.getByText('Astrid Bloom').waitFor();
  await specialist.look('appointments to come, by name');
  await specialist.follow('Move it');
  await specialist.heading('Move the appointment');
  await specialist.look('moving an appointment of somebody else');
  await specialist.leaveBy(specialist.page.locator('button[name=start]').first());
  await specialist.at('/calendar/appointments'); // at the name that was looked for
  await specialist.page.getByText('Astrid Bloom').waitFor();
  await specialist.open('/calendar', 'a specialist’s calendar');
  const closed = specialist.page.locator('details:not([open]) > summary');
  while ((await closed.count()) > 0) await closed.first().click();
  await specialist.look('a specialist’s calendar, all forms open');
});
