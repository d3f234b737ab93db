// A report on its way: reported, queued, held, removed, told to its writer, appealed, and undone by another moderator.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { Traveller, become, journey } from './journey.mjs';
import { serveClinic } from './server.mjs';
import { launch } from './support.mjs';

const title = 'What I told my neighbour';
const why = 'Please tell what happened to you, and do not mock others.';

let browser;
let site;
before(async () => {
  browser = await launch();
  site = await serveClinic({ roles: { 'demo-flare': 'moderator', 'demo-four-months': 'moderator' } });
});
after(async () => {
  await browser?.close();
  await site?.stop();
});

async function be(name) {
  const traveller = await Traveller.arrive(browser, site);
  await become(traveller, name);
  return traveller;
}

/** In the queue: the report on that story, among those that the clinic of the demo has already. */
const reportOn = (moderator) => moderator.page.locator(`main a[href^="/moderation/${story.split('/').pop()}/"]`);

const step = journey();
let writer;
let first;
let story;

step('a member posts a story', async () => {
  writer = await be('Tomas Okafor');
  await writer.open('/yours/handle');
  await writer.fill({ handle: 'loud-magpie' });
  await writer.press('Save');
  await writer.at('/yours');
  await writer.open('/stories/write');
  await writer.fill({ treatment: 'walking', tried_for: 'months', outcome: 'better', again: 'yes', title });
  await writer.fill({ body: 'My neighbour is lazy, and I told him so.' });
  await writer.press('Look at it first');
  await writer.heading('How it will look');
  await writer.press('Post it');
  await writer.heading(title);
  story = new URL(writer.page.url()).pathname;
});

step('another reports it', async () => {
  const reader = await be('Mina Castellan');
  await reader.open(story, 'a story of somebody else');
  await reader.page.getByText('More', { exact: true }).first().click();
  await reader.follow('Report it');
  await reader.heading('Report a post');
  await reader.fill({ why: 'abuse', words: 'This hurts.' });
  await reader.press('Report it');
  await reader.heading('Thank you');
  await reader.context.close();
});

step('a moderator sees it in the queue and takes it', async () => {
  first = await be('Greta Solberg');
  await first.open('/moderation', 'the queue');
  await first.page.getByText('4 open reports').waitFor();
  await first.leaveBy(reportOn(first));
  await first.page.getByText('This hurts.').waitFor();
  await first.look('a report that waits');
  await first.press('I take it');
  await first.page.getByRole('button', { name: 'Give it back' }).waitFor();
});

step('a decision needs its reason, and what is held stays in the queue', async () => {
  await first.fill({ act: 'remove' });
  await first.press('Decide');
  await first.problems('a decision without a reason');
  await first.fill({ act: 'hold', words: 'One moment, please.' });
  await first.press('Decide');
  await first.page.getByText('4 open reports').waitFor();
  await first.open('/stories', 'stories without what is held');
  assert.equal(await first.page.getByText(title).count(), 0, 'what is held is in no list');
});

step('it is removed, with a reason', async () => {
  await first.open('/moderation', 'the queue');
  await first.leaveBy(reportOn(first));
  await first.fill({ act: 'remove', words: why });
  await first.press('Decide');
  await first.page.getByText('3 open reports').waitFor();
  await first.look('a queue in which others wait');
});

step('its writer reads why, and appeals', async () => {
  await writer.open('/stories/yours');
  await writer.page.getByText(why).waitFor();
  await writer.look('what moderators decided');
  const decision = writer.page.locator('li', { hasText: why });
  await decision.locator('textarea').fill('He laughed about it, and so did I.');
  await writer.leaveBy(decision.getByRole('button', { name: 'Appeal' }));
  await writer.page.getByText('Another moderator will look at it.').waitFor();
});

step('who decided cannot answer the appeal, and another moderator undoes it', async () => {
  await first.open('/moderation', 'the queue');
  assert.equal(await first.page.getByText('so did I').count(), 0, 'not to be answered by who decided');
  const second = await be('Leila Haddad');
  await second.open('/moderation', 'an appeal');
  await second.page.getByText('so did I').waitFor();
  await second.press('Undo it');
  await second.page.getByText('4 open reports').waitFor();
  await second.leaveBy(reportOn(second));
  await second.fill({ act: 'show' });
  await second.press('Decide');
  await second.page.getByText('3 open reports').waitFor();
  await second.open(story, 'a story shown again');
  await second.heading(title);
});

step('the log tells anybody, without a name', async () => {
  const visitor = await Traveller.arrive(browser, site);
  await visitor.open('/stories/log', 'the log');
  await visitor.page.getByText('appeal granted').first().waitFor();
  const log = await visitor.page.locator('main').innerText();
  for (const name of ['loud-magpie', 'Okafor', 'Solberg', 'Haddad', why]) assert.ok(!log.includes(name), name);
});
