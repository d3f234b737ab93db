// Every page that a link leads to, and every form sent as it stands, as each kind of person: wherever somebody gets to,
// the page fits a phone of 320 px, can be used by everybody, and says what is wrong instead of breaking.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { become, Traveller } from './journey.mjs';
import { serveClinic } from './server.mjs';
import { launch, sidewaysScroll } from './support.mjs';

let browser, site;

before(async () => {
  site = await serveClinic({ roles: { 'demo-week-six': 'desk', 'demo-flare': 'moderator', 'demo-four-months': 'operator' } });
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await site?.stop();
});

/** Pages that look different for each person; any other is met once. */
const ownPages = ['/', '/today', '/progress', '/why', '/walks', '/measures', '/appointments', '/yours', '/stories'];
/** What ends the session, or is a file and no page. */
const notToSend = ['/sign-out', '/demo/sign-in', '/yours/export', '/agree'];
const isFile = (path) => /\.(atom|ics|webmanifest|png|svg|zip|csv|txt)$/.test(path);

const named = ['verdicts', 'verdict-work', 'treatments', 'specialists', 'practices'];

/** One page stands for all that differ only in an id: verdicts, stories, walks, days, sessions. */
function withoutIds(path) {
  const parts = path.split('/');
  const isId = (part, at) => /[0-9]/.test(part) || (at === 2 && named.includes(parts[1]));
  return parts.map((part, at) => (isId(part, at) ? ':id' : part)).join('/');
}

const linksOf = (page) =>
  page.$$eval('a[href]', (links) => {
    const ours = links.filter((link) => link.origin === location.origin && !link.hasAttribute('download'));
    return ours.map((link) => link.pathname + link.search);
  });

/** A page's key: its path without ids, and which parameters it has. */
function keyOf(address) {
  const url = new URL(address, site.url);
  return [withoutIds(url.pathname), ...[...new Set(url.searchParams.keys())].sort()].join(' ');
}

const met = new Set();
const sent = new Set();

/** What is wrong is collected, so that one page does not hide the next. */
async function lookAndGoOn(traveller, state, wrong) {
  await traveller.look(state).catch((error) => wrong.push(error.message));
}

/** Opens what can be reached from these pages, and looks at each; returns the addresses. */
async function wander(traveller, who, from, wrong) {
  const { page } = traveller;
  const waiting = [...from];
  const queued = new Set(waiting.map(keyOf));
  const found = [];
  while (waiting.length > 0) {
    const address = waiting.shift();
    const path = new URL(address, site.url).pathname;
    const key = ownPages.includes(path) ? `${who} ${keyOf(address)}` : keyOf(address);
    if (met.has(key) || isFile(path)) continue;
    met.add(key);
    const response = await page.goto(address);
    // What needs another person is said on a page of its own.
    if (![200, 401, 403].includes(response.status())) wrong.push(`a link leads ${who} to ${address}, which answers ${response.status()}`);
    await lookAndGoOn(traveller, `${who}: ${address}`, wrong);
    await page.setViewportSize({ width: 1280, height: 800 });
    if ((await sidewaysScroll(page)) > 0) wrong.push(`${address} scrolls sideways at 1280 px`);
    await page.setViewportSize({ width: 320, height: 640 });
    found.push(address);
    for (const link of await linksOf(page)) {
      if (queued.has(keyOf(link))) continue;
      queued.add(keyOf(link));
      waiting.push(link);
    }
  }
  return found;
}

const formsOf = (page) => page.$$eval('form[method=post]', (forms) => forms.map((form) => new URL(form.action).pathname));

/** Sends each form of these pages as it stands, past the browser's own checks, and looks at the answer. */
async function sendAll(traveller, who, addresses, wrong) {
  const { page } = traveller;
  for (const address of addresses) {
    await page.goto(address);
    for (const [at, action] of (await formsOf(page)).entries()) {
      const key = withoutIds(action);
      if (sent.has(key) || notToSend.includes(action)) continue;
      sent.add(key);
      await page.goto(address);
      const form = page.locator('form[method=post]').nth(at);
      if ((await form.count()) === 0) continue;
      let status;
      const note = (response) => (status = response.request().isNavigationRequest() ? response.status() : status);
      page.on('response', note);
      const send = (element) => HTMLFormElement.prototype.submit.call(element);
      await Promise.all([page.waitForEvent('load'), form.evaluate(send)]);
      page.off('response', note);
      if (status >= 500) wrong.push(`${action}, sent as it stands on ${address}, answers ${status}`);
      await lookAndGoOn(traveller, `${who}: ${action} sent from ${address}`, wrong);
    }
  }
}

// Who runs the server comes last: sent as it stands, a form of theirs may end what somebody else is.
const people = ['Mina Castellan', 'Tomas Okafor', 'Dr Amara Osei', 'Greta Solberg', 'Leila Haddad'];

for (const who of ['a visitor', ...people])
  test(`wherever ${who} gets to, the page holds`, { timeout: 300_000 }, async () => {
    const traveller = await Traveller.arrive(browser, site);
    traveller.page.setDefaultTimeout(30_000);
    if (who !== 'a visitor') await become(traveller, who);
    const start = who === 'a visitor' ? ['/'] : [new URL(traveller.page.url()).pathname, '/yours', '/'];
    const wrong = [];
    const found = await wander(traveller, who, start, wrong);
    await sendAll(traveller, who, found, wrong);
    await traveller.context.close();
    assert.deepEqual(wrong, []);
  });

test('and all of them together got to each part of the site', () => {
  const parts = ['/desk', '/moderation', '/operator', '/specialist', '/verdict-work', '/letters', '/import', '/measures'];
  const unseen = parts.filter((path) => ![...met].some((key) => key.split(' ')[0] === path || key.includes(` ${path}`)));
  assert.deepEqual(unseen, []);
});
