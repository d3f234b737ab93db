// Reminders: chosen in settings, shown by a browser, renewed when the browser drops them, and gone with signing out.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { become, journey, Traveller } from './journey.mjs';
import { serveClinic } from './server.mjs';
import { launch } from './support.mjs';

const step = journey();
let browser, site, tomas;

before(async () => {
  site = await serveClinic();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await site?.stop();
});

/** A push service without a network: the browser's own part, with an address that a test can change. */
function standIn() {
  const endpoint = () => localStorage.getItem('stand-in') ?? 'https://push.example/first';
  const subscription = () => ({
    endpoint: endpoint(),
    toJSON: () => ({ endpoint: endpoint(), keys: { p256dh: `B${'A'.repeat(86)}`, auth: 'A'.repeat(22) } }),
    unsubscribe: async () => {
      document.cookie = 'unsubscribed=yes; path=/';
      return true;
    },
  });
  PushManager.prototype.subscribe = async () => subscription();
  PushManager.prototype.getSubscription = async () => subscription();
  Notification.requestPermission = async () => 'granted';
  Object.defineProperty(Notification, 'permission', { get: () => 'granted' });
}

const browsersShown = () => tomas.page.getByRole('button', { name: 'Remove it' }).count();

step('what is chosen is kept and said', async () => {
  tomas = await Traveller.arrive(browser, site);
  await tomas.page.addInitScript(standIn);
  await become(tomas, 'Tomas Okafor');
  await tomas.open('/yours/reminders');
  await tomas.fill({ 'walk-push': true, walk_time: '10:30', quiet_from: '22:00', quiet_to: '07:00' });
  await tomas.press('Save');
  await tomas.open('/yours/reminders', 'reminders, chosen');
  assert.ok(await tomas.page.locator('[name="walk-push"]').isChecked());
  assert.equal(await tomas.page.locator('[name="walk_time"]').inputValue(), '10:30');
});

step('a time in the quiet hours is refused beside its field, with what was typed', async () => {
  await tomas.fill({ walk_time: '23:15' });
  await tomas.press('Save');
  assert.equal((await tomas.problems('a reminder in the quiet hours')).length, 1);
  assert.equal(await tomas.page.locator('[name="walk_time"]').inputValue(), '23:15');
});

step('a browser that is let shows messages, and the site knows it', async () => {
  await tomas.page.goto('/yours/reminders');
  assert.equal(await browsersShown(), 0);
  await tomas.press('Let this browser show them');
  await tomas.look('a browser that shows messages');
  assert.equal(await browsersShown(), 1);
});

step('a subscription that the browser changed by itself takes the place of the old one', async () => {
  const told = tomas.page.waitForResponse((answer) => new URL(answer.url()).pathname === '/yours/push');
  await tomas.page.evaluate(() => localStorage.setItem('stand-in', 'https://push.example/second'));
  await tomas.page.goto('/today');
  assert.match((await told).request().postData(), /second.*before=.*first/);
  await tomas.page.goto('/yours/reminders');
  assert.equal(await browsersShown(), 1);
});

step('signing out ends it on this device', async () => {
  await tomas.page.goto('/yours');
  await tomas.press('Sign out');
  assert.match(await tomas.page.evaluate(() => document.cookie), /unsubscribed=yes/);
  assert.equal(await tomas.page.evaluate(() => localStorage.length), 0);
});
