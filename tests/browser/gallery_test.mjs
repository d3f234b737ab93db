// Every part of a page in every state: reachable by all, at every width, in every colour scheme.
import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { gallery, launch, serveGallery, sidewaysScroll, smallTargets, violations, watch } from './support.mjs';

const phone = { viewport: { width: 320, height: 640 }, reducedMotion: 'reduce' };
const pages = (await readdir(gallery)).filter((name) => name.endsWith('.html')).map((name) => name.slice(0, -5));

let browser, largeText, site, page, largePage, troubles;
before(async () => {
  [browser, largeText, site] = await Promise.all([launch(), launch({ textSize: 32 }), serveGallery()]);
  [page, largePage] = await Promise.all([browser.newPage(phone), largeText.newPage(phone)]);
  troubles = watch(page);
});
after(async () => {
  await Promise.all([browser.close(), largeText.close()]);
  site.close();
});

const open = (name, where = page) => where.goto(`${site.url}/${name}.html`);

for (const name of pages) {
  test(`${name}: 320 px need no sideways scrolling, and everything to press is large enough`, async () => {
    await open(name);
    assert.equal(await sidewaysScroll(page), 0);
    assert.deepEqual(await smallTargets(page), []);
    assert.deepEqual(troubles, []);
  });

  test(`${name}: text twice as large needs no sideways scrolling`, async () => {
    await open(name, largePage);
    assert.equal(await largePage.evaluate(() => getComputedStyle(document.documentElement).fontSize), '32px');
    assert.equal(await sidewaysScroll(largePage), 0);
  });
}

// What axe-core looks at is the same in every language but for the lengths, which are measured above.
for (const name of pages.filter((one) => !one.endsWith('.pseudo'))) {
  test(`${name}: axe-core finds nothing, in light and dark`, async () => {
    await open(name);
    assert.deepEqual(await violations(page), []);
    await page.emulateMedia({ colorScheme: 'dark' });
    assert.deepEqual(await violations(page, { dark: true }), []);
    await page.emulateMedia({ colorScheme: 'light' });
  });
}

test('a chart is read by arrow keys, in the words of its table', async () => {
  await open('charts');
  await page.locator('.panels').first().focus();
  await page.keyboard.press('End');
  const last = await page.locator('.reading').first().textContent();
  await page.keyboard.press('ArrowLeft');
  const before = await page.locator('.reading').first().textContent();
  const newest = await page.locator('tr[data-x] th').first().textContent();
  assert.ok(last.startsWith(newest), `${last} begins with ${newest}`);
  assert.notEqual(before, last);
});

test('the summary of problems has the focus and leads to each field', async () => {
  await open('form_problems');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'problems');
  for (const link of await page.locator('.problems a').all()) {
    const target = (await link.getAttribute('href')).slice(1);
    await link.press('Enter');
    assert.equal(await page.evaluate(() => document.activeElement.id), target);
  }
});

test('a form that is on its way is not sent again by a second press', async () => {
  await open('form');
  const sent = await page.evaluate(() => {
    let count = 0;
    window.addEventListener('submit', (event) => {
      if (!event.defaultPrevented) ++count;
      event.preventDefault();
    });
    const form = document.querySelector('form.form');
    form.requestSubmit();
    form.requestSubmit();
    return count;
  });
  assert.equal(sent, 1);
});
