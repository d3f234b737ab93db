// Signing out with and without a network: nothing of a person stays, and nobody else's session ends.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { become, journey, Traveller } from './journey.mjs';
import * as offline from './offline.mjs';
import { serveClinic } from './server.mjs';
import { launch } from './support.mjs';

let browser, site, tomas;
const step = journey();

before(async () => {
  site = await serveClinic();
  browser = await launch();
  tomas = await Traveller.arrive(browser, site);
  // The pages tell the server, and not the worker at a moment of the browser's own.
  await tomas.context.addInitScript(() => delete globalThis.ServiceWorkerRegistration?.prototype.sync);
});
after(async () => {
  await browser?.close();
  await site?.stop();
});

const loseNetwork = () => offline.loseNetwork(tomas);
const findNetwork = () => offline.findNetwork(tomas);
const keepPages = () => offline.keepPages(tomas);
const writeIn = (minutes, fields) => offline.writeIn(tomas, minutes, fields);

/** Whether anything of a person can be found on the device. */
async function nothingIsKept() {
  assert.deepEqual(await offline.keptBy(tomas.page), { entries: 0, walks: 0 });
  const found = await tomas.page.evaluate(async () => [Object.keys(localStorage), await caches.keys()]);
  assert.deepEqual(found[0], []);
  assert.deepEqual(found[1].filter((name) => name.startsWith('pages-')), []);
}

step('signing out leaves nothing of a person on the device', async () => {
  await become(tomas, 'Tomas Okafor');
  await keepPages();
  await tomas.page.evaluate(() => localStorage.setItem('amble-sound', 'off'));
  await tomas.press('Sign out');
  await tomas.at('/');
  await nothingIsKept();
});

/** What says on the device that a sign-out is still to be told. */
const marks = () => tomas.page.evaluate(async () => (await caches.keys()).filter((name) => name.startsWith('signed-out')));

step('signed out without a network, nothing is kept, and nobody is shown a page of the person', async () => {
  await become(tomas, 'Greta Solberg');
  await keepPages();
  const cookies = (await tomas.context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  const asGreta = () => fetch(`${site.url}/today`, { headers: { Cookie: cookies }, redirect: 'manual' });
  assert.equal((await asGreta()).status, 200);
  const other = await tomas.context.newPage();
  await other.goto('/today');
  await tomas.page.getByRole('link', { name: 'Walk', exact: true }).click();
  await tomas.page.locator('[data-begin]').click();
  await tomas.page.locator('[data-elapsed]').waitFor();
  await loseNetwork();
  await writeIn(36);
  await tomas.page.locator('[data-elapsed]').waitFor();
  await tomas.tap('Sign out');
  await Promise.all([tomas.page.waitForEvent('load'), tomas.tap('Sign out without it')]);
  await tomas.heading('You are signed out on this device');
  await tomas.look('signed out without a network');
  await nothingIsKept();
  await other.getByRole('heading', { name: 'You are signed out on this device' }).waitFor();
  await other.close();
  await tomas.page.goto('/today');
  await tomas.heading('You are signed out on this device');
  await tomas.page.goto('/emergency');
  await tomas.heading('Emergency numbers');
  assert.equal((await asGreta()).status, 200, 'the server does not know yet');
  await findNetwork();
  await tomas.page.goto('/today');
  await tomas.heading('Sign in');
  assert.equal((await asGreta()).status, 401);
  assert.deepEqual(await marks(), []);
  await become(tomas, 'Greta Solberg');
  await tomas.page.goto('/today');
  await tomas.page.locator('[data-timer]').waitFor();
});

step('a sign-out that is told late leaves whoever signed in meanwhile signed in', async () => {
  await become(tomas, 'Greta Solberg');
  await keepPages();
  const cookies = (await tomas.context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  await loseNetwork();
  await tomas.press('Sign out');
  await tomas.heading('You are signed out on this device');
  assert.equal((await marks()).length, 1);
  // Another tab that had the page of signing in open, and found the network first.
  const answer = await tomas.context.request.post('/demo/sign-in', {
    form: { who: 'demo-week-six' },
    headers: { 'Sec-Fetch-Site': 'same-origin' },
    maxRedirects: 0,
  });
  assert.equal(answer.status(), 303);
  await findNetwork();
  await tomas.page.goto('/today');
  await tomas.page.getByText('Signed in as Tomas Okafor.').waitFor();
  assert.deepEqual(await marks(), []);
  const asGreta = await fetch(`${site.url}/today`, { headers: { Cookie: cookies }, redirect: 'manual' });
  assert.equal(asGreta.status, 401);
});

step('an open page of somebody else signs nobody out', async () => {
  await become(tomas, 'Greta Solberg');
  await tomas.page.goto('/yours');
  await tomas.context.request.post('/demo/sign-in', {
    form: { who: 'demo-week-six' },
    headers: { 'Sec-Fetch-Site': 'same-origin' },
    maxRedirects: 0,
  });
  await tomas.press('Sign out');
  await tomas.page.getByText('Signed in as Tomas Okafor.').waitFor();
});
