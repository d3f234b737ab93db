// What every journey does: press, follow, fill in, answer the questions, and look at each page it meets.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sidewaysScroll, smallTargets, violations, watch } from './support.mjs';

/** The narrowest phone that everything has to fit on. */
export const phone = { viewport: { width: 320, height: 640 }, reducedMotion: 'reduce' };

/** The steps of one journey, in order; after one that failed the others are not tried. */
export function journey() {
  let broken = false;
  return (name, step) =>
    test(name, { timeout: 60_000 }, async (context) => {
      if (broken) return context.skip('an earlier step failed');
      broken = true;
      await step();
      broken = false;
    });
}

/** A browser of one person: their pages, and what is wrong with any page they met. */
export class Traveller {
  #troubles;
  #seen = new Set();

  static async arrive(browser, site, settings = {}) {
    const context = await browser.newContext({ ...phone, baseURL: site.url, acceptDownloads: true, ...settings });
    return new Traveller(context, await context.newPage());
  }

  constructor(context, page) {
    this.context = context;
    this.page = page;
    page.setDefaultTimeout(7_000);
    this.#troubles = watch(page);
  }

  /** The page as it is now: reachable by all, no wider than the phone, large enough to press, without an error. */
  async look(state) {
    const path = new URL(this.page.url()).pathname;
    assert.equal(await sidewaysScroll(this.page), 0, `${state} (${path}) scrolls sideways at 320 px`);
    assert.deepEqual(await violations(this.page), [], `${state} (${path})`);
    assert.deepEqual(await smallTargets(this.page), [], `${state} (${path})`);
    assert.deepEqual(this.#troubles, [], `${state} (${path})`);
    this.#seen.add(state);
  }

  async open(path, state = path) {
    await this.page.goto(path);
    if (!this.#seen.has(state)) await this.look(state);
  }

  /**
   * Clicks what leads to another page, and waits for that page: a form may first ask whether the server can be reached,
   * so that the click alone is over while the page is still the old one.
   */
  async leaveBy(target) {
    await Promise.all([this.page.waitForEvent('load'), target.click()]);
  }

  async leaveByEnter() {
    await Promise.all([this.page.waitForEvent('load'), this.page.keyboard.press('Enter')]);
  }

  press(name) {
    return this.leaveBy(this.page.getByRole('button', { name, exact: true }));
  }

  follow(name) {
    return this.leaveBy(this.page.getByRole('link', { name, exact: true }).first());
  }

  /** Presses a button that leaves the page where it is. */
  tap(name) {
    return this.page.getByRole('button', { name, exact: true }).click();
  }

  async heading(name) {
    const found = this.page.getByRole('heading', { name }).first();
    await found.waitFor().catch(async () => {
      throw new Error(`no heading "${name}" on ${this.page.url()}: ${await this.page.locator('main').innerText()}`);
    });
  }

  at(path) {
    return this.page.waitForURL((url) => url.pathname === path);
  }

  /** Fills in by the fields' names: text, a choice, a box (`true`), a number of a scale. */
  async fill(values) {
    for (const [name, value] of Object.entries(values)) {
      const field = this.page.locator(`[name="${name}"]:not([type=hidden])`).first();
      const kind = await field.evaluate((element) => element.type);
      if (kind === 'radio') await this.page.locator(`[name="${name}"][value="${value}"]`).check();
      else if (kind === 'checkbox') await field.setChecked(value);
      else if (kind.startsWith('select')) await field.selectOption(value);
      else await field.fill(String(value));
    }
  }

  /** What the page says is wrong, after it was looked at in that state. */
  async problems(state) {
    await this.page.locator('#problems').waitFor();
    await this.look(state);
    return this.page.locator('#problems li').allTextContents();
  }

  /** Answers screen after screen, "no" but for what is given; stops where something else than a question comes. */
  async answerQuestions(answers = {}) {
    const shown = this.page.locator('form[action="/screening"] input[name=shown]');
    while ((await shown.count()) > 0) {
      const codes = (await shown.inputValue()).split(' ');
      await this.look(`questions ${codes[0]}`);
      for (const code of codes) await this.fill({ [code]: answers[code] ?? usualAnswers[code] ?? 'no' });
      await this.press('Next');
    }
  }
}

const usualAnswers = { 'S17.eighteen': 'yes', S28: '4' };

/** Becomes one of the demo clinic's people. */
export async function become(traveller, name) {
  await traveller.page.goto('/demo');
  await traveller.press(`Be ${name}`);
  await traveller.page.waitForURL((url) => url.pathname !== '/demo');
}

/** A time zone in which it is the middle of the day now, so that no test runs across a midnight. */
export function zoneOfNoon() {
  const hour = new Date().getUTCHours();
  const zones = [
    [-10, 'Pacific/Honolulu'],
    [-7, 'America/Phoenix'],
    [-3, 'America/Sao_Paulo'],
    [0, 'Africa/Abidjan'],
    [3, 'Africa/Nairobi'],
    [7, 'Asia/Bangkok'],
    [9, 'Asia/Tokyo'],
    [12, 'Pacific/Tarawa'],
  ];
  const fromNoon = ([offset]) => Math.abs(((hour + offset + 24) % 24) - 12);
  return zones.reduce((best, one) => (fromNoon(one) < fromNoon(best) ? one : best))[1];
}
