// Today's walk without a network: entries wait on the device, arrive once, and belong to who made them.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before } from 'node:test';
import { become, journey, Traveller } from './journey.mjs';
import * as offline from './offline.mjs';
import { serveClinic } from './server.mjs';
import { launch } from './support.mjs';

let browser, site, tomas;
const step = journey();

/** Tomas travels: by his device it is another day than in his own zone, London, by which his days go. */
const zoneOfAnotherDay = () => (new Date().getUTCHours() < 11 ? 'Pacific/Pago_Pago' : 'Pacific/Kiritimati');

before(async () => {
  site = await serveClinic();
  browser = await launch();
  tomas = await Traveller.arrive(browser, site, { timezoneId: zoneOfAnotherDay() });
  // The pages send, and not the worker at a moment of the browser's own.
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

const bar = () => tomas.page.locator('[data-waiting]');
/** Nobody of the clinic walks that long, so what is found was written here. */
const walksOf = async (minutes) => {
  await tomas.page.goto('/walks');
  return tomas.page.getByRole('link', { name: new RegExp(`^${minutes} minutes?`) }).count();
};

/** Until nothing is left on the device: the bar is hidden also before the page has looked. */
async function allIsSent() {
  await tomas.page.evaluate(async () => {
    const answer = (request) =>
      new Promise((done, failed) => {
        request.onsuccess = () => done(request.result);
        request.onerror = () => failed(request.error);
      });
    const database = await answer(indexedDB.open('amble'));
    while ((await answer(database.transaction('entries').objectStore('entries').count())) > 0)
      await new Promise((later) => setTimeout(later, 50));
    database.close();
  });
  await bar().waitFor({ state: 'hidden' });
}

/** Until Today, opened while something waited, has sent it and asked the server again. */
async function lookedAgain() {
  await tomas.page.waitForFunction(() => performance.getEntriesByType('navigation')[0]?.type === 'reload');
  await allIsSent();
}

/** A page whose clock is set ahead: that of the browser tests hides from a page that it was loaded anew. */
async function openAhead() {
  const page = await tomas.context.newPage();
  page.setDefaultTimeout(7_000);
  await page.addInitScript(() => {
    const Now = Date;
    const now = () => Now.now() + Number(sessionStorage.getItem('later') ?? 0);
    globalThis.Date = class extends Now {
      constructor(...given) {
        super(...(given.length > 0 ? given : [now()]));
      }
      static now = now;
    };
  });
  return page;
}

const setAhead = (page, days) =>
  page.evaluate((later) => {
    sessionStorage.setItem('later', String(later));
    document.dispatchEvent(new Event('visibilitychange'));
  }, days * 24 * 3_600_000);

/** Width and height of a PNG, from its first chunk. */
const sizeOf = (png) => `${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`;

step('a browser finds all that it needs to put the site on the home screen', async () => {
  await tomas.page.goto('/');
  const browserView = await tomas.context.newCDPSession(tomas.page);
  const found = await browserView.send('Page.getAppManifest');
  assert.equal(new URL(found.url).pathname, '/manifest.webmanifest');
  assert.deepEqual(found.errors, []);
  const manifest = JSON.parse(found.data);
  assert.equal(manifest.display, 'standalone');
  assert.equal(manifest.start_url, '/today');
  for (const { src, sizes, type } of manifest.icons) {
    const answer = await fetch(new URL(src, site.url));
    assert.equal(answer.status, 200, src);
    assert.equal(answer.headers.get('Content-Type'), type, src);
    if (type === 'image/png') assert.equal(sizeOf(Buffer.from(await answer.arrayBuffer())), sizes, src);
  }
  // What browsers ask for: one of 192 pixels, one of 512, and one whose edge may be cut off.
  const pngs = manifest.icons.filter(({ type }) => type === 'image/png');
  assert.deepEqual(pngs.map(({ sizes, purpose = 'any' }) => `${sizes} ${purpose}`), ['192x192 any', '512x512 any', '512x512 maskable']);
});

step('without a network today and the form open, and two entries wait', async () => {
  await become(tomas, 'Tomas Okafor');
  await keepPages();
  await loseNetwork();
  await writeIn(31);
  await tomas.page.getByText('1 entry waiting.').waitFor();
  await tomas.page.getByText(/^You walked 31 /).waitFor();
  await tomas.page.getByRole('link', { name: 'Write another walk in' }).waitFor();
  assert.equal(await tomas.page.locator('[data-start-timer]').isVisible(), false);
  await tomas.page.locator('.scale-button[value="2"]').first().click();
  await tomas.page.getByText('2 entries waiting.').waitFor();
  await tomas.look('two entries wait');
});

step('a page that is not on the device says so', async () => {
  await tomas.page.goto('/progress');
  await tomas.heading(/connection|offline/i);
});

step('they arrive once when the network is back', async () => {
  await findNetwork();
  await tomas.page.goto('/today');
  await lookedAgain();
  assert.equal(await walksOf(31), 1);
  await tomas.page.goto('/today');
  assert.equal(await tomas.page.getByText('How is the pain this morning?').count(), 0);
  assert.equal(await walksOf(31), 1);
});

step('the worker sends with no page open, and asks to be called again while it cannot', async () => {
  await keepPages();
  await loseNetwork();
  await writeIn(35);
  await tomas.page.getByText('1 entry waiting.').waitFor();
  await tomas.page.goto('about:blank');
  // A worker that the browser stopped meanwhile has come back with its network.
  await loseNetwork();
  const [worker] = tomas.context.serviceWorkers();
  // As the browser calls it: an event that no browser made may not wait for anything, so this one hands that out.
  const sync = () =>
    worker.evaluate(async () => {
      const event = new ExtendableEvent('sync');
      let work;
      event.waitUntil = (given) => (work = given);
      self.dispatchEvent(event);
      return work.then(
        () => 'done',
        () => 'again',
      );
    });
  assert.equal(await sync(), 'again');
  assert.deepEqual(await offline.keptBy(worker), { entries: 1, walks: 0 });
  await findNetwork();
  assert.equal(await sync(), 'done');
  assert.deepEqual(await offline.keptBy(worker), { entries: 0, walks: 0 });
  assert.equal(await walksOf(35), 1);
});

step('a walk written in with its time keeps it, by the clocks of the person', async () => {
  await keepPages();
  await loseNetwork();
  await writeIn(32, { time: '00:05' });
  await tomas.page.goto('about:blank');
  await findNetwork();
  await tomas.page.goto('/today');
  await lookedAgain();
  await tomas.page.goto('/walks');
  assert.match(await tomas.page.getByRole('link', { name: /^32 minutes/ }).innerText(), /, 00:05 ·/);
});

step('signing out warns of what is unsent, and saves it as a file', async () => {
  await keepPages();
  await loseNetwork();
  await writeIn(33);
  await tomas.page.getByText('1 entry waiting.').waitFor();
  await tomas.tap('Sign out');
  await tomas.heading('Not everything is sent yet');
  await tomas.look('the question before signing out');
  await tomas.tap('Send it, then sign out');
  await tomas.page.getByText('It could not be sent now.').waitFor();
  const [file] = await Promise.all([tomas.page.waitForEvent('download'), tomas.tap('Save it as a file')]);
  const saved = JSON.parse(await readFile(await file.path(), 'utf8'));
  assert.equal(saved.entries.length, 1);
  assert.equal(saved.entries[0].minutes, 33);
  await tomas.tap('Stay signed in');
});

step('an expired session keeps what waits and asks to sign in', async () => {
  await tomas.context.clearCookies();
  await findNetwork();
  await tomas.page.locator('[data-why=sign_in]').waitFor();
});

step('another person on the device neither sees nor sends it', async () => {
  await become(tomas, 'Greta Solberg');
  await tomas.page.goto('/today');
  await tomas.page.locator('[data-timer]').waitFor();
  assert.equal(await bar().isVisible(), false);
  assert.equal(await walksOf(33), 0);
});

step('who made it signs in again, and it is sent', async () => {
  await become(tomas, 'Tomas Okafor');
  await lookedAgain();
  assert.equal(await walksOf(33), 1);
});

step('left open overnight, Today asks the server again, and without it goes by the rules', async () => {
  await tomas.page.goto('/today');
  const night = await openAhead();
  await night.goto('/today');
  await night.locator('[data-timer]').waitFor();
  assert.equal(await night.locator('[data-old-day]').isVisible(), false);
  // The server stays on its day, as one that does not answer in time does for the page that the device kept.
  await setAhead(night, 1);
  await night.waitForFunction(() => performance.getEntriesByType('navigation')[0]?.type === 'reload');
  await night.locator('[data-old-day]').waitFor();
  await loseNetwork();
  await night.evaluate(() => sessionStorage.setItem('later', String(40 * 24 * 3_600_000)));
  await night.reload();
  await night.getByRole('heading', { name: 'No target for now' }).waitFor();
  assert.equal(await night.getByRole('link', { name: /^(Walk|Write another walk in)$/ }).count(), 0);
  await findNetwork();
  await night.close();
});

step('a form of an earlier day is of the day on which it is filled in, or of the one that was chosen', async () => {
  await keepPages();
  const page = await openAhead();
  await page.goto('/walks/new');
  const day = page.locator('[name=day]');
  const written = await day.inputValue();
  const after = (days) => new Date(Date.parse(written) + days * 24 * 3_600_000).toISOString().slice(0, 10);
  await setAhead(page, 1);
  assert.equal(await day.inputValue(), after(1), 'left open overnight');
  await loseNetwork();
  await page.evaluate((later) => sessionStorage.setItem('later', String(later)), 3 * 24 * 3_600_000);
  await page.goto('/walks/new');
  assert.equal(await day.inputValue(), after(3), 'kept by the device');
  await day.fill(written);
  await setAhead(page, 4);
  assert.equal(await day.inputValue(), written, 'chosen');
  await findNetwork();
  await page.close();
});

step('each stop sign opens without a network', async () => {
  await keepPages();
  await tomas.page.goto('/stop-signs');
  const links = tomas.page.locator('main a[href^="/stop-signs/"]');
  const wanted = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  assert.ok(wanted.length > 10);
  await tomas.page.evaluate(async (paths) => {
    for (;;) {
      const own = (await caches.keys()).find((name) => name.startsWith('pages-'));
      const kept = own ? await (await caches.open(own)).keys() : [];
      const have = kept.map((request) => new URL(request.url).pathname);
      if (paths.every((path) => have.includes(path))) return;
      await new Promise((later) => setTimeout(later, 50));
    }
  }, [...wanted, '/flare']);
});

step('a new version fetches anew what it keeps, for the old pages name scripts that go', async () => {
  await keepPages();
  // As the last version left it: a form kept just now, with a script that is gone.
  await tomas.page.evaluate(async () => {
    const own = await caches.open((await caches.keys()).find((name) => name.startsWith('pages-')));
    const kept = await own.match('/flare');
    const old = (await kept.clone().text()).replace(/app\.[0-9a-f]{10}\.js/, 'app.0000000000.js');
    if (!old.includes('app.0000000000.js')) throw new Error('the page names its script otherwise');
    await own.put('/flare', new Response(old, { headers: kept.headers }));
    await (await navigator.serviceWorker.ready).unregister();
  });
  await tomas.page.goto('about:blank');
  await tomas.page.goto('/progress');
  await tomas.page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    const own = (await caches.keys()).find((name) => name.startsWith('pages-'));
    for (let page = 'app.0000000000.js'; !page || page.includes('app.0000000000.js'); ) {
      await new Promise((later) => setTimeout(later, 50));
      page = await (await caches.match('/flare', { cacheName: own }))?.text();
    }
  });
});

step('a flare and a stop pressed without a network wait and arrive once', async () => {
  await loseNetwork();
  await tomas.page.goto('/flare');
  await tomas.tap('It is a flare-up, halve it now');
  await tomas.page.getByText('1 entry waiting.').waitFor();
  await tomas.page.goto('/today');
  await tomas.page.locator('[data-timer][data-state=FLARE]').waitFor();
  await tomas.page.goto('/stop-signs/saddle');
  await tomas.page.getByText('Go to a hospital emergency department now').first().waitFor();
  await tomas.tap('I have read this: stop the programme');
  await tomas.page.getByText('2 entries waiting.').waitFor();
  await tomas.page.goto('/today');
  await tomas.heading('The programme is stopped');
  await tomas.look('stopped without a network');
  await findNetwork();
  await lookedAgain();
  await tomas.heading('The programme is stopped');
  await tomas.page.goto('/why');
  assert.equal(await tomas.page.getByText('A stop sign was reported').count(), 1);
});

/** The server can be reached when it is asked for, and no more when something is on its way. */
const loseWhatIsSent = () =>
  tomas.page.evaluate(() => {
    globalThis.fetchAsEver = fetch;
    globalThis.fetch = (path, options) =>
      options?.method === 'POST' ? Promise.reject(new TypeError('lost')) : fetchAsEver(path, options);
  });
const loseNothing = () => tomas.page.evaluate(() => (globalThis.fetch = fetchAsEver));

step('a flare whose way to the server is lost is kept, with the stop signs in its place', async () => {
  await tomas.page.goto('/flare');
  await loseWhatIsSent();
  await tomas.tap('It is a flare-up, halve it now');
  await tomas.heading('The flare-up is kept on this device');
  await tomas.page.getByText('1 entry waiting.').waitFor();
  assert.ok(await tomas.page.getByRole('link', { name: 'New numbness between the legs' }).isVisible());
  await tomas.look('a flare is kept');
  await loseNothing();
  await tomas.tap('Send now');
  await allIsSent();
});

step('a pause whose way to the server is lost is kept, and arrives once', async () => {
  await tomas.page.goto('/pause');
  await tomas.fill({ reason: 'fever' });
  await loseWhatIsSent();
  await tomas.tap('Pause');
  await tomas.heading('The pause is kept on this device');
  await tomas.page.getByText('1 entry waiting.').waitFor();
  await tomas.look('a pause is kept');
  await loseNothing();
  await tomas.tap('Send now');
  await allIsSent();
});

step('a form with a mistake in it comes back with what is wrong, although a script sent it', async () => {
  await tomas.page.goto('/walks/new');
  await tomas.fill({ minutes: 'a while' });
  await tomas.press('Save');
  assert.ok((await tomas.problems('a walk without minutes')).length > 0);
});

step('a stop whose way to the server is lost leaves its page with what to do, and is sent later', async () => {
  await tomas.page.goto('/stop-signs/saddle');
  await loseWhatIsSent();
  await tomas.tap('I have read this: stop the programme');
  await tomas.page.getByText('1 entry waiting.').waitFor();
  assert.ok(await tomas.page.getByText('Go to a hospital emergency department now').first().isVisible());
  await loseNothing();
  await tomas.tap('Send now');
  await allIsSent();
});

step('a stop pressed with a network stands on the device when the network goes', async () => {
  await become(tomas, 'Greta Solberg');
  await keepPages();
  await tomas.page.locator('[data-timer]').waitFor();
  await tomas.page.goto('/stop-signs/saddle');
  await tomas.press('I have read this: stop the programme');
  // No page of today is opened: what is kept has to follow by itself.
  await tomas.page.evaluate(async () => {
    const own = (await caches.keys()).find((name) => name.startsWith('pages-'));
    const today = async () => (await caches.match('/today', { cacheName: own }))?.text();
    for (let kept = await today(); !kept || kept.includes('data-start-timer'); kept = await today())
      await new Promise((later) => setTimeout(later, 50));
  });
  await loseNetwork();
  await tomas.page.goto('/today');
  await tomas.heading('The programme is stopped');
  assert.equal(await tomas.page.getByRole('link', { name: 'Walk', exact: true }).count(), 0);
  await findNetwork();
});
