// A member's own doctor, who never logs in, is asked by a letter: it is written on a phone, printed on one sheet, answered
// once at a desk, and the member reads who opened it and what they said.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { become, journey, Traveller } from './journey.mjs';
import { serveClinic } from './server.mjs';
import { launch } from './support.mjs';

let browser, site, member, doctor, link;
const step = journey();

before(async () => {
  site = await serveClinic();
  browser = await launch();
  member = await Traveller.arrive(browser, site, { viewport: { width: 390, height: 800 } });
  doctor = await Traveller.arrive(browser, site, { viewport: { width: 1280, height: 900 } });
});
after(async () => {
  await browser?.close();
  await site?.stop();
});

step('a member writes the letter and is shown its link once', async () => {
  await become(member, 'Tomas Okafor');
  await member.open('/letters', 'letters');
  await member.press('Write the letter');
  assert.equal((await member.problems('a letter without a word')).length, 1);
  await member.fill({ concerns: 'I am afraid that walking wears my back out.' });
  await member.press('Write the letter');
  await member.heading('May Tomas Okafor go on walking?');
  await member.look('the letter to print');
  link = await member.page.locator('.letter code').textContent();
  assert.match(link, /\/letter\/[\w-]{43}$/);
  await member.page.evaluate(() => { window.print = () => { document.title = 'printed'; }; });
  await member.page.getByRole('button', { name: 'Print the letter' }).click();
  assert.equal(await member.page.title(), 'printed');
});

step('the letter fits on one sheet of A4, with its code and without what a screen needs', async () => {
  const sheet = await member.page.pdf({ format: 'A4', margin: { top: '15mm', bottom: '15mm', left: '18mm', right: '18mm' } });
  assert.equal(sheet.toString('latin1').match(/\/Type\s*\/Page\b/g).length, 1);
  await member.page.emulateMedia({ media: 'print' });
  assert.ok(await member.page.locator('.letter .qr').isVisible());
  assert.ok(!(await member.page.locator('.not-on-paper').first().isVisible()));
  await member.page.emulateMedia({ media: 'screen' });
});

step('a doctor opens it without an account, sees the letter alone, and answers with a condition', async () => {
  const opened = await doctor.page.goto(link);
  assert.equal(opened.headers()['referrer-policy'], 'no-referrer');
  assert.equal(opened.headers()['cache-control'], 'no-store');
  await doctor.page.getByText('I am afraid that walking wears my back out.').waitFor();
  await doctor.look('the letter behind its link');
  await doctor.press('Send the answer');
  assert.ok((await doctor.problems('an answer with problems')).length >= 4);
  await doctor.fill({ answer: 'conditions', most_minutes: 20, words: 'On flat ground.' });
  await doctor.fill({ name: 'Dr Imogen Vale', profession: 'doctor', registration: 'R-4711' });
  await doctor.press('Send the answer');
  await doctor.heading('Thank you');
  await doctor.look('the answer is kept');
});

step('the link takes no second answer', async () => {
  const again = await doctor.page.goto(link);
  assert.equal(again.status(), 410);
  await doctor.page.getByText('This letter was answered already.').waitFor();
  await doctor.look('a letter that was answered');
});

step('the member reads the answer, by whom it was given, and who opened the letter', async () => {
  await member.open('/clearance', 'clearance by a letter');
  await member.page.getByText('registration number R-4711, not verified here').waitFor();
  await member.open('/yours/access-log', 'who opened the letter');
  await member.page.getByText('looked at: the letter to your doctor').first().waitFor();
});

step('a letter that was withdrawn opens no more', async () => {
  await member.page.goto('/letters');
  await member.fill({ concerns: 'Nothing worries me.' });
  await member.press('Write the letter');
  const second = await member.page.locator('.letter code').textContent();
  await member.page.goto('/letters');
  await member.press('Withdraw it');
  await member.look('letters of every kind');
  assert.equal((await doctor.page.goto(second)).status(), 410);
  await doctor.page.getByText('This letter was withdrawn').waitFor();
});
