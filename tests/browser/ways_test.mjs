// The same product in other ways: by keyboard alone, without scripts, and in the pseudo-locale.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { become, Traveller } from './journey.mjs';
import { crowdPassword, serveClinic } from './server.mjs';
import { launch } from './support.mjs';

let browser, site;

before(async () => {
  site = await serveClinic({ people: 4 });
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await site?.stop();
});

/** What has the focus, whether that is seen, and whether anything lies over it. */
const focus = (page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    const marks = [element, element.nextElementSibling, element.closest('label')].filter(Boolean);
    // The parts of a date or a time are marked by the browser itself, where no page can look.
    const parts = ['date', 'time'].includes(element.type);
    const outlined = parts || marks.some((one) => {
      const style = getComputedStyle(one);
      return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
    });
    // The first line of a link that is broken over two.
    const [box] = (element.closest('label') ?? element).getClientRects();
    const above = document.elementFromPoint(box.left + box.width / 2, box.top + Math.min(box.height, 40) / 2);
    const clear = above !== null && (element.contains(above) || above.closest('label')?.contains(element) === true);
    const name = element.getAttribute('name') ?? '';
    const text = (element.innerText || element.value || '').trim();
    return { name, value: element.value ?? '', text, outlined, clear };
  });

/** Tab by tab to what is wanted; each stop on the way has to show that it has the focus. */
async function tabTo(page, wanted) {
  for (let presses = 0; presses < 80; ++presses) {
    await page.keyboard.press('Tab');
    const now = await focus(page);
    assert.ok(now.outlined, `the focus is not seen on "${now.text || now.name}" of ${page.url()}`);
    assert.ok(now.clear, `"${now.text || now.name}" of ${page.url()} has the focus under something else`);
    if (wanted(now)) return;
  }
  assert.fail(`no tab leads there on ${page.url()}`);
}

const named = (text) => (now) => now.text === text;

test('by keyboard alone: choose, rate the morning, write a walk in, look at the progress', async () => {
  const traveller = await Traveller.arrive(browser, site);
  const { page, context } = traveller;
  await page.goto('/');
  await tabTo(page, named('Be Tomas Okafor'));
  await traveller.leaveByEnter();
  await page.locator('[data-timer]').waitFor();
  await tabTo(page, (now) => now.name === 'pain' && now.value === '3');
  await traveller.leaveByEnter();
  assert.equal(await page.getByText('How is the pain this morning?').count(), 0);
  await tabTo(page, named('Write a walk in by hand'));
  await traveller.leaveByEnter();
  await traveller.at('/walks/new');
  await tabTo(page, (now) => now.name === 'minutes');
  await page.keyboard.type('12');
  await tabTo(page, (now) => now.name === 'before');
  await page.keyboard.press('ArrowRight');
  assert.equal((await focus(page)).value, '1');
  await tabTo(page, named('Save'));
  await traveller.leaveByEnter();
  await traveller.at('/today');
  await page.getByText('You walked 12 of').waitFor();
  await tabTo(page, named('Progress'));
  await traveller.leaveByEnter();
  await traveller.at('/progress');
  await context.close();
});

test('by keyboard alone: a walk is timed', async () => {
  const traveller = await Traveller.arrive(browser, site);
  const { page, context } = traveller;
  await become(traveller, 'Greta Solberg');
  await tabTo(page, named('Walk'));
  await page.keyboard.press('Enter');
  await traveller.heading('Before you go');
  await tabTo(page, named('3'));
  await page.keyboard.press('Enter');
  await traveller.heading('Walking');
  await tabTo(page, named('Pause'));
  await page.keyboard.press('Enter');
  await traveller.heading('Paused');
  await tabTo(page, named('Finish'));
  await page.keyboard.press('Enter');
  await traveller.heading('Less than a minute');
  await tabTo(page, named('Stop'));
  await page.keyboard.press('Enter');
  await page.locator('[data-start-timer]').waitFor();
  await context.close();
});

test('without scripts: a plan, a walk by hand, the morning, the week, a flare-up', async () => {
  const traveller = await Traveller.arrive(browser, site, { javaScriptEnabled: false });
  const { page, context } = traveller;
  await page.goto('/plan');
  for (let screens = 0; (await page.locator('[value=no][type=radio]').count()) > 0 && screens < 9; ++screens) {
    for (const no of await page.locator('[value=no][type=radio]').all()) await no.check();
    await traveller.press('Go on');
  }
  await traveller.fill({ usual: 5, tolerance: 10, planned: 5 });
  await traveller.press('Show the plan');
  await traveller.heading('A plan to talk over');
  await become(traveller, 'Greta Solberg');
  await traveller.leaveBy(page.locator('.scale-button[value="2"]').first());
  await traveller.follow('Walk');
  await traveller.fill({ minutes: 10, worst: 3 });
  await traveller.press('Save');
  await page.getByText('You walked').waitFor();
  await page.goto('/flare');
  await traveller.leaveBy(page.locator('button[name=kind]').last());
  await traveller.heading('Bladder, bowel and feeling');
  await page.context().clearCookies();
  await page.goto('/sign-in');
  await traveller.fill({ sign_in_name: 'member-4', password: crowdPassword });
  await traveller.press('Sign in');
  await traveller.follow('Look back at the week');
  await traveller.fill({ answer: 'hold', sure: 7, signs: 'no' });
  await traveller.press('Finish the week');
  await traveller.heading('Why this number?');
  await context.close();
});

test('longer, accented and from right to left: every page of a member fits', async () => {
  const traveller = await Traveller.arrive(browser, site, { extraHTTPHeaders: { 'Accept-Language': 'en-XA' } });
  const { page, context } = traveller;
  await page.goto('/demo');
  await traveller.look('the four people, in another language');
  await traveller.leaveBy(page.locator('button[value=demo-week-six]'));
  await page.locator('[data-timer]').waitFor();
  assert.equal(await page.locator('html').getAttribute('dir'), 'rtl');
  const pages = ['/today', '/progress', '/why', '/walks', '/walks/new', '/pause', '/clearance', '/sharing', '/yours'];
  for (const path of pages) await traveller.open(path, `${path}, in another language`);
  await context.close();
});
