// From an empty database to an erased account: the operator, a member and a specialist, each in their own browser.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { Authenticator } from './authenticator.mjs';
import { journey, Traveller, zoneOfNoon } from './journey.mjs';
import { serveFresh } from './server.mjs';
import { launch } from './support.mjs';

const minute = 60_000;
const password = 'four plain words together';

let browser, site, operator, member, specialist, phone;
const links = {};
const step = journey();

before(async () => {
  site = await serveFresh(['--country', 'AT', '--contact', 'the practice, ext. 12']);
  browser = await launch();
  const settings = { timezoneId: zoneOfNoon() };
  [operator, member, specialist] = await Promise.all([1, 2, 3].map(() => Traveller.arrive(browser, site, settings)));
});
after(async () => {
  await browser?.close();
  await site?.stop();
});

/** The day in the journey's zone as 2026-11-23. From its parts: how a locale joins them differs between versions of Node. */
const today = () => {
  const form = { timeZone: zoneOfNoon(), year: 'numeric', month: '2-digit', day: '2-digit' };
  const parts = new Intl.DateTimeFormat('en', form).formatToParts(new Date());
  return ['year', 'month', 'day'].map((type) => parts.find((part) => part.type === type).value).join('-');
};
const yesterday = () => new Date(Date.parse(today()) - 24 * 60 * minute).toISOString().slice(0, 10);

async function join(traveller, name) {
  await traveller.fill({
    sign_in_name: name.toLowerCase(),
    new_password: password,
    name,
    year_of_birth: 1970,
    country: 'AT',
    agree: true,
  });
  await traveller.press('Join');
}

const signInAsSelma = async () => {
  await specialist.page.goto('/sign-in');
  await specialist.fill({ sign_in_name: 'selma', password });
  await specialist.press('Sign in');
};

/** With an app on a phone, as the page asks for it; nothing else opens before. */
async function setUpSecondStep(traveller) {
  await traveller.heading('Second step');
  await traveller.look('a second step is owed');
  await traveller.press('Set it up');
  await traveller.look('the key of the second step');
  await traveller.press('Turn it on');
  assert.equal((await traveller.problems('no code')).length, 1);
  const key = await traveller.page.locator('code.key').textContent();
  const phone = new Authenticator(key);
  await traveller.fill({ code: phone.code() });
  await traveller.press('Turn it on');
  await traveller.heading('Your recovery codes');
  await traveller.look('the recovery codes');
  phone.recovery = await traveller.page.locator('.codes code').allTextContents();
  await traveller.follow('I have kept them: go on');
  return phone;
}

step('a visitor finds out whether walking helps, and what is public', async () => {
  await member.open('/', 'home');
  await member.heading('Is walking good for a bad back?');
  for (const path of ['/emergency', '/crisis', '/stop-signs', '/offline']) await member.open(path);
  await member.open('/today', 'a page that asks to sign in');
  await member.heading('Sign in');
  await member.open('/join', 'join without an invitation');
  await member.open('/sign-in');
  await member.press('Sign in');
  assert.ok((await member.problems('sign in with problems')).length > 0);
  const missing = await member.page.goto('/nowhere');
  assert.equal(missing.status(), 404);
  await member.look('a page that is not there');
});

step('the first link makes the operator, once', async () => {
  await operator.open(site.first, 'first operator');
  await operator.press('Join');
  assert.ok((await operator.problems('first operator with problems')).length >= 4);
  await join(operator, 'Olga');
  await setUpSecondStep(operator);
  await operator.at('/operator');
  await operator.look('server');
  await specialist.page.goto(site.first);
  await specialist.heading('You need an invitation');
});

step('the operator sees the accounts and invites a member and a specialist', async () => {
  for (const path of ['/operator/people', '/operator/jobs', '/operator/invitations']) await operator.open(path);
  for (const [note, role] of [['Mara', undefined], ['Selma', 'specialist']]) {
    await operator.page.goto('/operator/invitations');
    await operator.fill({ note });
    if (role) await operator.page.locator(`[value=${role}]`).check();
    await operator.press('Make an invitation');
    await operator.look('an invitation');
    links[note] = await operator.page.locator('main code').textContent();
  }
});

step('the invited join, an adult only', async () => {
  await member.open(links.Mara, 'join');
  await member.fill({ year_of_birth: new Date().getFullYear() - 12, sign_in_name: 'child', new_password: password });
  await member.press('Join');
  await member.heading('This programme is for adults');
  await member.look('under age');
  await member.page.goto(links.Mara);
  await join(member, 'Mara');
  await member.at('/today');
  await member.look('before anything');
  await specialist.page.goto(links.Selma);
  await join(specialist, 'Selma');
  await specialist.page.goto('/today');
  phone = await setUpSecondStep(specialist);
  await specialist.at('/today');
});

step('a specialist signs in with a code, which counts once, or with a recovery code', async () => {
  await specialist.press('Sign out');
  await signInAsSelma();
  await specialist.heading('One more step');
  await specialist.look('the code');
  await specialist.page.goto('/specialist');
  await specialist.heading('One more step');
  await specialist.fill({ code: phone.used });
  await specialist.press('Sign in');
  assert.match((await specialist.problems('a code that was used')).join(), /not right, or was used/);
  await specialist.follow('No phone at hand: use a recovery code');
  await specialist.look('the recovery code');
  await specialist.fill({ code: phone.recovery.pop() });
  await specialist.press('Sign in');
  await specialist.at('/specialist');
  await specialist.open('/yours/second-step', 'the second step is on');
  await specialist.page.goto('/yours/notices');
  await specialist.page.getByText('So many are left: 9.').waitFor();
});

step('the operator verifies the specialist', async () => {
  await operator.page.goto('/operator/people');
  await operator.leaveBy(operator.page.getByRole('link', { name: /^Selma/ }));
  await operator.look('an account');
  await operator.press('I have seen the register: verify');
  assert.ok((await operator.problems('verification with problems')).length > 0);
  await operator.fill({ registration_number: 'PT-1', body: 'the register', scope: 'physiotherapy' });
  await operator.fill({ expires_on: `${new Date().getFullYear() + 2}-01-31` });
  await operator.press('I have seen the register: verify');
  await operator.page.getByText('PT-1').first().waitFor();
  await operator.look('a verified account');
  await specialist.open('/specialist', 'nobody shares');
});

step('an emergency answer shows help first, and can be taken back', async () => {
  await member.page.goto('/today');
  await member.follow('Answer the questions');
  await member.press('Next');
  assert.ok((await member.problems('questions with problems')).length > 0);
  await member.answerQuestions({ S7: 'yes' });
  await member.heading('Please get help now');
  await member.look('an emergency');
  await member.page.getByRole('link', { name: '112' }).first().waitFor();
  // Who leaves to call presses nothing: the answer is sent as the page goes out of sight.
  const sent = await member.page.evaluate(
    () =>
      new Promise((resolve) => {
        window.fetch = (address, { body }) => {
          resolve(`${new URL(address).pathname} ${body}`);
          return Promise.resolve(new Response());
        };
        Object.defineProperty(document, 'visibilityState', { value: 'hidden' });
        document.dispatchEvent(new Event('visibilitychange'));
      }),
  );
  assert.match(sent, /^\/screening\/shown .*S7=yes/);
  await member.press('I pressed the wrong answer: back to the question');
  await member.fill({ S7: 'no' });
});

step('"not sure" is an answer, and one consultation opens the programme', async () => {
  await member.answerQuestions({ S19: 'not_sure', S20: 'not_sure' });
  await member.at('/screening/result');
  await member.look('the result of the questions');
  await member.open('/clearance', 'a consultation is missing');
  await member.open('/consultation');
  await member.press('Record it');
  assert.ok((await member.problems('consultation with problems')).length >= 3);
  await member.fill({ who: 'Dr Gray', profession: 'doctor', day: yesterday(), said: 'Walking is fine.', may: 'yes' });
  await member.fill({ 'named-S19': true, 'named-S20': true });
  await member.press('Record it');
  await member.heading('consultation is recorded');
  await member.look('a recorded consultation');
});

step('a starting point is found', async () => {
  await member.open('/today', 'cleared to start');
  await member.follow('Find my starting point');
  await member.look('the start');
  await member.fill({ tolerance: 500 });
  await member.press('Show my first day');
  assert.equal((await member.problems('the start with problems')).length, 1);
  await member.fill({ usual: 4, tolerance: 20, planned: 7 });
  await member.press('Show my first day');
  await member.at('/today');
  await member.look('the first day');
  for (const path of ['/why', '/progress', '/walks']) await member.open(path, `${path}, empty`);
});

step('the first walk is timed, and two questions follow', async () => {
  const { page } = member;
  const began = Date.now() - 40 * minute;
  // The clock goes on by itself beside what the test lets pass: axe-core needs timers of its own.
  await page.clock.install({ time: began });
  await page.goto('/today');
  const target = Number(await page.locator('[data-timer]').getAttribute('data-target'));
  await page.getByRole('link', { name: 'Walk', exact: true }).click();
  await member.heading('Before you go');
  await member.look('before the walk');
  await page.locator('[data-before="3"]').click();
  await member.heading('Walking');
  await page.clock.fastForward(2 * minute);
  await member.look('walking');
  await member.tap('Pause');
  await member.look('paused');
  await member.tap('Go on');
  await page.clock.fastForward(target * minute);
  await member.heading('How was it?');
  await member.look('after the walk');
  await member.fill({ worst: 4, effort: 3 });
  await member.press('Done');
  await member.heading('Done for today');
  await member.look('done for today');
  await page.clock.setSystemTime(Date.now());
});

step('a walk by hand is written, changed and deleted', async () => {
  await member.open('/walks/new', 'a walk by hand');
  await member.press('Save');
  assert.equal((await member.problems('a walk with problems')).length, 1);
  await member.fill({ minutes: 3, worst: 2, effort: 2, day: today() });
  await member.press('Save');
  await member.at('/today');
  await member.look('above the target');
  await member.open('/walks', 'some walks');
  await member.leaveBy(member.page.getByRole('link', { name: /^3 minutes/ }));
  await member.look('change a walk');
  await member.fill({ minutes: 5 });
  await member.press('Save');
  await member.page.goto('/walks');
  await member.leaveBy(member.page.getByRole('link', { name: /^5 minutes/ }));
  await member.press('Delete this walk');
  await member.page.goto('/walks');
  assert.equal(await member.page.getByRole('link', { name: /^[35] minutes/ }).count(), 0);
});

step('a flare-up halves the target after the short questions', async () => {
  const target = () => member.page.locator('[data-timer]').getAttribute('data-target');
  await member.page.goto('/today');
  const before = Number(await target());
  await member.open('/flare');
  await member.leaveBy(member.page.locator('button[name=kind]').last());
  await member.answerQuestions();
  await member.page.goto('/today');
  assert.ok(Number(await target()) < before);
  await member.look('in a flare-up');
});

step('a pause ends with questions', async () => {
  await member.open('/pause');
  await member.press('Pause');
  assert.equal((await member.problems('pause with problems')).length, 1);
  await member.fill({ reason: 'illness' });
  await member.press('Pause');
  await member.heading('The programme is paused');
  await member.look('paused programme');
  await member.follow('I feel well again');
  await member.answerQuestions();
  await member.open('/clearance', 'after a pause');
});

step('a stop sign locks the programme until somebody examined it', async () => {
  await member.open('/stop-signs', 'stop signs of a member');
  const signs = member.page.locator('main a[href^="/stop-signs/"]');
  const paths = await signs.evaluateAll((all) => all.map((one) => one.getAttribute('href')));
  assert.ok(paths.length >= 10);
  // One of each kind: a stop, a question, a smaller dose, bad weather.
  for (const path of [paths[0], paths[6], paths[8], paths.at(-1)]) await member.open(path);
  await member.page.goto(paths[0]);
  await member.leaveBy(member.page.locator('main form button').last());
  await member.at('/clearance');
  await member.look('locked');
  await member.open('/today', 'stopped');
  await member.follow('I was examined');
  await member.look('consultation after a stop');
});

step('the member shares with the specialist, who asks, declines and clears', async () => {
  await member.open('/sharing');
  await member.press('Share');
  assert.equal((await member.problems('sharing with problems')).length, 3);
  await member.fill({ agree: true, 'parts-screening': true, 'parts-walks': true, 'parts-pain': true });
  await member.page.locator('[name=specialist]').selectOption({ label: 'Selma, physiotherapy' });
  await member.press('Share');
  await member.page.getByText('Shared so far').waitFor();
  await member.look('shared');
  await specialist.open('/specialist', 'one shares');
  await specialist.open('/yours/notices', 'a notice');
  await specialist.page.goto('/specialist');
  await specialist.leaveBy(specialist.page.getByRole('link', { name: /Mara/ }));
  await specialist.look('a member');
  await specialist.press('Decide');
  assert.ok((await specialist.problems('decision with problems')).length > 0);
  const until = `${new Date().getFullYear() + 1}-01-31`;
  for (const [decision, words] of [
    ['ask', 'Does it hurt at night?'],
    ['decline', 'Please come to the practice first.'],
    ['clear', 'Examined today. Walking may go on.'],
  ]) {
    await specialist.page.goto('/specialist');
    await specialist.leaveBy(specialist.page.getByRole('link', { name: /Mara/ }));
    await specialist.fill({ decision, words, until: decision === 'clear' ? until : '' });
    await specialist.press('Decide');
    await specialist.at('/specialist');
    await member.open('/clearance', `clearance: ${decision}`);
    await member.page.getByText(words).first().waitFor();
  }
  await specialist.look('one may walk');
});

step('the member reads what they were told and who looked, and ends the sharing', async () => {
  await member.open('/yours');
  await member.open('/yours/notices', 'three notices');
  await member.press('Mark all as seen');
  await member.open('/yours/access-log', 'who looked');
  await member.page.getByText('Selma').first().waitFor();
  await member.page.goto('/sharing');
  await member.press('End it now');
  await member.page.getByText('Ended.').waitFor();
  await specialist.page.goto('/specialist');
  assert.equal(await specialist.page.getByText('Mara').count(), 0);
});

step('profile, name, password and sessions', async () => {
  for (const path of ['/yours/profile', '/yours/handle', '/yours/password', '/yours/sessions']) await member.open(path);
  await member.page.goto('/yours/profile');
  await member.fill({ name: '', year_of_birth: 'long ago' });
  await member.press('Save');
  assert.equal((await member.problems('profile with problems')).length, 2);
});

step('everything is exported as one file', async () => {
  await member.open('/yours/export');
  const [file] = await Promise.all([member.page.waitForEvent('download'), member.tap('Make the file')]);
  assert.match(file.suggestedFilename(), /^amble-.*\.zip$/);
  // A download leaves the page as it is, so its form has to work again after a while.
  await member.page.clock.fastForward(10_000);
  await Promise.all([member.page.waitForEvent('download'), member.tap('Make the file')]);
});

step('signing out, in again, and erasing everything', async () => {
  await member.page.goto('/yours');
  await member.press('Sign out');
  await member.at('/');
  await member.page.goto('/today');
  await member.fill({ sign_in_name: 'mara', password });
  await member.press('Sign in');
  await member.at('/today');
  await member.open('/yours/erase');
  await member.press('Erase everything for good');
  assert.equal((await member.problems('erase with problems')).length, 1);
  await member.fill({ sure: true, password });
  await member.press('Erase everything for good');
  await member.heading('Everything of yours is erased');
  await member.look('erased');
  await member.page.goto('/sign-in');
  await member.fill({ sign_in_name: 'mara', password });
  await member.press('Sign in');
  await member.problems('nobody signs in any more');
});
