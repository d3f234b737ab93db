// What the browser tests share: a browser, the gallery's files behind a server, and the checks made of every page.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const source = fileURLToPath(new URL('../..', import.meta.url));
// The packages are installed beside the pages' own, in web/.
const require = createRequire(join(source, 'web/package.json'));
const { chromium } = require('playwright-core');
const axe = await readFile(require.resolve('axe-core/axe.min.js'), 'utf8');

/** Set by CMake: where the gallery and the assets were built. */
export const gallery = process.env.AMBLE_GALLERY;
export const assets = process.env.AMBLE_ASSETS;

/** `textSize` is the browser's own setting for text, in pixels; 16 unless set. */
export function launch({ textSize = 16 } = {}) {
  return chromium.launch({
    executablePath: process.env.AMBLE_CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // This machine under a name for which browsers ask for https before they trust it.
      '--host-resolver-rules=MAP plain.test 127.0.0.1',
      `--blink-settings=defaultFontSize=${textSize}`,
    ],
  });
}

/** The site's own policy (app/site.cpp): what it refuses here it would refuse there. */
const policy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; " +
  "connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

const types = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** Serves the gallery; `entries` stands in for the API and is asked with each body posted to it. */
export async function serveGallery(entries = () => ({ status: 404 })) {
  const server = createServer(async (request, response) => {
    const path = new URL(request.url, 'http://localhost').pathname;
    response.setHeader('Content-Security-Policy', policy);
    if (path === '/healthz') return response.end('ok');
    if (path === '/api/v1/entries') {
      let body = '';
      for await (const part of request) body += part;
      const answer = await entries(JSON.parse(body));
      response.writeHead(answer.status, { 'Content-Type': 'application/json' });
      return response.end(JSON.stringify(answer.body ?? {}));
    }
    const asset = path.startsWith('/assets/') && path.slice(8).replace(/\.[0-9a-f]{10}(?=\.)/, '');
    const file = asset ? join(assets, asset) : join(gallery, path.slice(1));
    try {
      const named = extname(file) ? file : `${file}.html`;
      const content = await readFile(named);
      response.setHeader('Content-Type', types[extname(named)] ?? 'text/plain');
      response.end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  return { url: `http://localhost:${server.address().port}`, close: () => server.close() };
}

/** What a page's console must stay free of: errors, and refusals by the Content-Security-Policy. */
export function watch(page) {
  const troubles = [];
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/404|Failed to load resource/.test(message.text())) troubles.push(message.text());
  });
  return troubles;
}

const report = { resultTypes: ['violations'], iframes: false };
const everyRule = { ...report, runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] };
const contrast = { ...report, runOnly: { type: 'rule', values: ['color-contrast'] } };

/** The violations that axe-core finds, a line each; `dark` looks at the contrast of colours only. */
export async function violations(page, { dark = false } = {}) {
  // Evaluated over the debugger, so that the policy of the page itself stays as strict as it is.
  await page.evaluate(axe);
  const result = await page.evaluate((options) => window.axe.run(document, options), dark ? contrast : everyRule);
  return result.violations.flatMap((one) =>
    one.nodes.map((node) => `${one.id}: ${node.target.join(' ')}: ${node.failureSummary}`),
  );
}

/** By how many pixels a page is wider than its window. */
export function sidewaysScroll(page) {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** Things to press that are smaller than a fingertip (48 px, links within text aside). */
export function smallTargets(page) {
  return page.evaluate(() => {
    const inText = (element) => element.matches('p a, li a, .problems a, .link, .skip') && !element.matches('.rows a, .button');
    return [...document.querySelectorAll('a, button, input:not([type=hidden]), select, textarea, summary, label.choice')]
      .filter((element) => element.checkVisibility() && !inText(element) && !element.closest('label.choice:not(:scope)'))
      .filter((element) => element.tagName !== 'INPUT' || !['radio', 'checkbox'].includes(element.type) || !element.closest('.choice'))
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && (box.height < 47.5 || box.width < 38))
      .map(({ element, box }) => `${element.outerHTML.slice(0, 80)}: ${Math.round(box.width)} x ${Math.round(box.height)}`);
  });
}
