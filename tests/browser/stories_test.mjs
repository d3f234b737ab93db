// Stories in the demo clinic: read as a visitor, told and answered as members, with and without scripts.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { Traveller, become, journey } from './journey.mjs';
import { serveClinic } from './server.mjs';
import { launch } from './support.mjs';

let browser;
let site;
before(async () => {
  browser = await launch();
  site = await serveClinic();
});
after(async () => {
  await browser?.close();
  await site?.stop();
});

/** axe runs in the page, so that only a page with scripts can be looked at; the pages are the same. */
function quietly(traveller) {
  traveller.look = async () => {};
  return traveller;
}

async function arrive(settings) {
  const traveller = await Traveller.arrive(browser, site, settings);
  return settings.javaScriptEnabled ? traveller : quietly(traveller);
}

async function chooseHandle(traveller, handle) {
  await traveller.open('/yours/handle');
  await traveller.fill({ handle });
  await traveller.press('Save');
  await traveller.at('/yours');
}

for (const javaScriptEnabled of [true, false]) {
  const step = journey();
  const how = javaScriptEnabled ? 'with scripts' : 'without scripts';
  const handle = javaScriptEnabled ? 'quiet-crane' : 'quiet-raven';
  const title = `A little more each week, ${how}`;
  let member;

  step(`${how}: a visitor reads stories, and what stands beside a claim`, async () => {
    const visitor = await arrive({ javaScriptEnabled });
    await visitor.open('/stories');
    await visitor.follow('Two weeks on the sofa');
    await visitor.heading('Two weeks on the sofa');
    await visitor.look('a story');
    assert.ok((await visitor.page.locator('mark').count()) > 0, 'the claim is marked');
    await visitor.open('/stories?q=heat', 'a search');
    await visitor.open('/stories?treatment=walking', 'stories of one treatment');
    await visitor.open('/stories/log');
    await visitor.context.close();
  });

  step(`${how}: a member writes, looks at it, takes the offer, and posts`, async () => {
    member = await arrive({ javaScriptEnabled });
    await become(member, 'Tomas Okafor');
    await chooseHandle(member, handle);
    await member.open('/stories/write');
    await member.press('Look at it first');
    await member.problems('a story with nothing in it');
    await member.fill({ treatment: 'walking', tried_for: 'months', outcome: 'better', again: 'yes', title });
    await member.fill({ body: 'I walk in the park. Walking helps with back pain. Call me on 07700 900123.' });
    await member.press('Look at it first');
    await member.heading('How it will look');
    await member.look('a story before it is posted');
    await member.page.getByText('This could tell who somebody is').waitFor();
    await member.leaveBy(member.page.getByRole('button', { name: /^Say instead/ }).first());
    await member.heading('How it will look');
    await member.fill({ body: `${how}: I walk in the park. Walking helped me.` });
    await member.press('Look again');
    await member.heading('How it will look');
    await member.press('Post it');
    await member.heading(title);
    await member.look('one’s own story');
  });

  step(`${how}: a member answers a story, finds it useful and reports it`, async () => {
    await member.open('/stories');
    await member.follow('A warm belt in the first days');
    await member.leaveBy(member.page.getByRole('button', { name: 'This was useful' }).first());
    await member.page.getByText('useful to').first().waitFor();
    await member.fill({ body: `Thank you, ${how}.` });
    await member.press('Look at it first');
    await member.heading('Your reply');
    await member.look('a reply before it is posted');
    await member.press('Post it');
    await member.page.getByText(`Thank you, ${how}.`).waitFor();
    await member.page.getByText('More', { exact: true }).first().click();
    await member.follow('Report it');
    await member.heading('Report a post');
    await member.look('a report');
    await member.fill({ why: 'other' });
    await member.press('Report it');
    await member.heading('Thank you');
    await member.open('/stories/yours');
    await member.context.close();
  });
}
