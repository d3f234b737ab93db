// Claims are marked while somebody types, on the device alone; /check answers without a network once it was opened.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { Traveller, become, journey } from './journey.mjs';
import { serveClinic } from './server.mjs';
import { launch } from './support.mjs';

let browser, site, reader;
const step = journey();

before(async () => {
  site = await serveClinic();
  browser = await launch();
  reader = await Traveller.arrive(browser, site);
});
after(async () => {
  await browser?.close();
  await site?.stop();
});

const panel = (traveller) => traveller.page.locator('[data-marks]');
const items = (traveller) => panel(traveller).locator('[data-found] > li');

/** Opens the field and waits until texts can be read. */
async function openField(traveller, name) {
  await traveller.page.locator(`textarea[name="${name}"]`).focus();
  await traveller.page.locator('[data-marks][data-ready]').waitFor({ state: 'attached' });
}

step('marks stand beside each claim while it is typed, and no request leaves', async () => {
  await reader.open('/check');
  await openField(reader, 'text');
  const sent = [];
  reader.page.on('request', (request) => sent.push(request.url()));
  await reader.page.keyboard.type('Bed rest heals back pain. ');
  await items(reader).first().waitFor();
  await reader.fill({ text: 'Bed rest heals back pain. Yoga helped me.' });
  await items(reader).getByText('The evidence disagrees').waitFor();
  await items(reader).getByText('An experience, not judged').waitFor();
  assert.match(await items(reader).first().locator('a').first().getAttribute('href'), /^\/verdicts\//);
  await reader.look('claims marked while typing');
  assert.deepEqual(sent, []);
});

step('a screen reader is told once the typing rests', async () => {
  const told = panel(reader).getByRole('status');
  await reader.page.waitForFunction(() => document.querySelector('[data-told]').textContent !== '');
  assert.match(await told.textContent(), /^Claims and questions found: \d+\. With a verdict: \d+\.$/);
});

step('a red flag is answered before any claim', async () => {
  await reader.fill({ text: 'I cannot feel anything between my legs.' });
  await reader.page.getByText('go to a hospital emergency department now').waitFor();
});

step('what is typed as markup stays text', async () => {
  await reader.fill({ text: '<img src=x onerror=alert(1)> Bed rest heals back pain.' });
  await items(reader).first().waitFor();
  assert.equal(await panel(reader).locator('img').count(), 0);
});

step('checking is answered by the server where it can be reached', async () => {
  await reader.fill({ text: 'Bed rest heals back pain.' });
  await reader.press('Check it');
  await reader.heading('What we found');
});

step('without a network the page opens and answers by itself', async () => {
  await reader.page.goto('/check');
  await reader.page.evaluate(async () => {
    for (;;) {
      const kept = await Promise.all(['/check', '/check/evidence'].map((path) => caches.match(path)));
      if (kept.every(Boolean)) return;
      await new Promise((later) => setTimeout(later, 50));
    }
  });
  await reader.context.setOffline(true);
  await reader.page.goto('/check');
  await openField(reader, 'text');
  await reader.fill({ text: 'Bettruhe heilt Rückenschmerzen.' });
  await items(reader).getByText('The evidence disagrees').waitFor();
  await reader.tap('Check it');
  await reader.page.waitForFunction(() => document.activeElement.matches('[data-marks]'));
  await reader.look('an answer without a network');
  await reader.context.setOffline(false);
});

step('a story is marked while it is written', async () => {
  await become(reader, 'Tomas Okafor');
  await reader.page.goto('/yours/handle');
  await reader.fill({ handle: 'calm-heron' });
  await reader.press('Save');
  await reader.page.goto('/stories/write');
  await openField(reader, 'body');
  await reader.fill({ body: 'Bed rest heals back pain.' });
  await items(reader).getByText('The evidence disagrees').waitFor();
  await reader.look('a story marked while it is written');
});

step('a reply is marked while it is written', async () => {
  await reader.page.goto('/stories');
  await reader.follow('Two weeks on the sofa');
  await openField(reader, 'body');
  await reader.fill({ body: 'Bed rest heals back pain.' });
  await items(reader).getByText('The evidence disagrees').waitFor();
  await reader.look('a reply marked while it is written');
});

step('without WebAssembly the server answers as ever', async () => {
  const other = await Traveller.arrive(browser, site);
  await other.context.addInitScript(() => delete window.WebAssembly);
  await other.open('/check', 'checking without WebAssembly');
  await other.fill({ text: 'Bed rest heals back pain.' });
  assert.equal(await panel(other).isVisible(), false);
  await other.press('Check it');
  await other.heading('What we found');
  await other.context.close();
});
