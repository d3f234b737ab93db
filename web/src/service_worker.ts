/// <reference lib="webworker" />
import { peopleWaiting } from './kept';
import { dropToday, PAGES, personCaches, TODAY } from './kept_pages';
import { saveSubscription } from './push';
import { sendWaiting, type Outcome } from './sending';
import { finishLeaving, isSignedOutHere, noticeSession } from './signed_out';

declare const self: ServiceWorkerGlobalScope;

const SHELL = 'shell';

/** The build writes each address with its hash, so that this script changes whenever one of them does. */
const ASSETS = ['/assets/app.css', '/assets/app.js', '/assets/today.js', '/assets/icon.svg', '/assets/icon-180.png'];

/** What the walk's pages need beside those: kept for members alone. */
const WALK_ASSETS = ['/assets/programme.wasm'];

/** What checking advice needs: kept when that page is opened, for few need it. */
const CHECK_ASSETS = ['/assets/marks.js', '/assets/marks_worker.js', '/assets/claims.wasm'];
const CHECK = '/check';
const EVIDENCE = '/check/evidence';

/** What each stop sign asks for; a test compares them with the links on /stop-signs. */
const SIGN_PAGES = [
  'fever',
  'unwell',
  'chest_or_faint',
  'chest_pain',
  'breath_or_faint',
  'stroke',
  'leg_change',
  'saddle',
  'bladder',
  'pain_above_usual',
  'red_pain',
  'sharp_joint',
  'weather',
].map((sign) => `/stop-signs/${sign}`);
/** For everybody, and fetched as nobody, so that no name stands on them. */
const SIGNED_OUT = '/signed-out';
const PUBLIC_PAGES = ['/emergency', '/crisis', '/stop-signs', '/offline', SIGNED_OUT, ...SIGN_PAGES];
/** What today's walk needs without a network. Nothing else of a person is kept. */
const WALK_PAGES = [TODAY, '/walks/new', '/flare', '/pause', '/stop-signs', ...SIGN_PAGES];

/** Older browsers give neither subscription; then the last one's options are asked for. */
interface PushSubscriptionChange extends ExtendableEvent {
  oldSubscription?: PushSubscription | null;
  newSubscription?: PushSubscription | null;
}

/** When a kept page was kept, in milliseconds since 1970, and for how long it needs no other. */
const KEPT = 'Amble-Kept';
const FRESH_TODAY = 60_000;
const FRESH_FORM = 6 * 3_600_000;

/** How long a page may take before the device's copy is shown instead. */
const PATIENCE = 6000;

/** How often something was sent that may have changed today, and up to which of these open pages were told. */
let changes = 0;
let told = 0;
/** Until then something sent may still be on its way. By the worker's own clock, which nobody sets. */
let settled = 0;

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));
self.addEventListener('fetch', (event) => {
  const request = event.request;
  const url = new URL(request.url);
  if (url.origin !== self.location.origin) return;
  // The worker never sends a form itself: the server judges by the browser's own headers whose page it comes from.
  if (request.method === 'POST') ++changes;
  // What waited on the device is told of when the server has it (today-changed).
  if (request.method === 'POST' && !url.pathname.startsWith('/api/')) event.waitUntil(todayChanges());
  if (request.method !== 'GET') return;
  if (url.pathname.startsWith('/assets/')) event.respondWith(asset(request));
  else if (url.pathname === EVIDENCE) event.respondWith(evidence(request));
  else if (request.mode === 'navigate') event.respondWith(page(event, url.pathname));
});
self.addEventListener('message', (event) => {
  if (event.data === 'keep-walk-pages') event.waitUntil(keepWalkPages());
  if (event.data === 'today-changed') event.waitUntil(todayChanges().then(() => keep(TODAY)));
  if (event.data === 'keep-check') event.waitUntil(keepCheck());
});
self.addEventListener('push', (event) => event.waitUntil(showMessage(event.data)));
self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(openPage(String(event.notification.data ?? '/')));
});
self.addEventListener('pushsubscriptionchange', ((event: PushSubscriptionChange) =>
  event.waitUntil(renew(event))) as EventListener);
self.addEventListener('sync', ((event: ExtendableEvent) => event.waitUntil(sendAll())) as EventListener);

async function install(): Promise<void> {
  const shell = await caches.open(SHELL);
  await shell.addAll(ASSETS);
  await keepPublic(PUBLIC_PAGES);
  // Kept pages name assets of the last version, which go now.
  if (await shell.match(CHECK)) await keepCheck();
  if ((await personCaches()).length > 0) await keepWalkAnew();
  await self.skipWaiting();
}

/** A page that is missing must not keep the rest from working. */
async function keepPublic(paths: string[]): Promise<void> {
  const shell = await caches.open(SHELL);
  await Promise.allSettled(
    paths.map(async (path) => {
      const response = await fetch(path, { credentials: 'omit', cache: 'no-store' });
      if (isPage(response, path)) await shell.put(path, response);
    }),
  );
}

async function keepAssets(paths: string[]): Promise<void> {
  const shell = await caches.open(SHELL);
  for (const path of paths) if (!(await shell.match(path))) await shell.add(path);
}

async function keepCheck(): Promise<void> {
  await keepAssets(CHECK_ASSETS);
  await keepPublic([CHECK, EVIDENCE]);
}

async function evidence(request: Request): Promise<Response> {
  const kept = await caches.match(EVIDENCE, { cacheName: SHELL });
  return fetch(request).catch(() => kept ?? Response.error());
}

async function activate(): Promise<void> {
  const shell = await caches.open(SHELL);
  const wanted = new Set([...ASSETS, ...PUBLIC_PAGES, ...WALK_ASSETS, ...CHECK_ASSETS, CHECK, EVIDENCE]);
  for (const request of await shell.keys())
    if (!wanted.has(new URL(request.url).pathname)) await shell.delete(request);
  await self.clients.claim();
}

/** Assets never change under their address. */
async function asset(request: Request): Promise<Response> {
  return (await caches.match(request, { cacheName: SHELL })) ?? fetch(request);
}

async function page(event: FetchEvent, path: string): Promise<Response> {
  if ((await isSignedOutHere()) && !(await finishLeaving())) return pageOfNobody(path);
  const kept = await keptPage(path);
  const asked = changes;
  const fresh = fetch(event.request).then(async (response) => {
    await noticePerson(response);
    await keepPage(path, response, asked);
    event.waitUntil(afterPage(path, response));
    return response;
  });
  event.waitUntil(fresh.catch(() => undefined));
  if (!kept) return fresh.catch(async () => (await keptPage('/offline')) ?? Response.error());
  const late = new Promise<Response>((show) => setTimeout(() => show(kept), PATIENCE));
  return Promise.race([fresh.catch(() => kept), late]);
}

async function keptPage(path: string): Promise<Response | undefined> {
  for (const name of await personCaches()) {
    const found = await caches.match(path, { cacheName: name });
    if (found) return found;
  }
  return caches.match(path, { cacheName: SHELL });
}

/** While the server takes whoever opens a page for the person who has signed out here. */
async function pageOfNobody(path: string): Promise<Response> {
  const shell = await caches.open(SHELL);
  return (await shell.match(path)) ?? (await shell.match(SIGNED_OUT)) ?? Response.error();
}

/** What was kept of anybody else goes as soon as a page shows who is here, or that nobody is. */
async function noticePerson(response: Response): Promise<void> {
  const person = response.headers.get('Amble-Person');
  if (person === null) return;
  await noticeSession(response.headers.get('Amble-Session'));
  for (const name of await personCaches()) if (name !== PAGES + person) await caches.delete(name);
}

/** `asked` is what `changes` was when the page was asked for. */
async function keepPage(path: string, response: Response, asked: number): Promise<void> {
  const person = response.headers.get('Amble-Person');
  if (!person || !WALK_PAGES.includes(path) || !isPage(response, path)) return;
  const headers = new Headers(response.headers);
  headers.set(KEPT, String(Date.now()));
  const copy = new Response(await response.clone().blob(), { headers });
  const cache = await caches.open(PAGES + person);
  if (path !== TODAY || asked === changes) await cache.put(path, copy);
}

async function keep(path: string): Promise<void> {
  const asked = changes;
  await keepPage(path, await fetch(path, { credentials: 'same-origin', cache: 'no-store' }), asked);
}

async function todayChanges(): Promise<void> {
  ++changes;
  settled = performance.now() + FRESH_TODAY;
  await dropToday();
}

/** Whatever page comes after something was sent, today is kept anew with it, for who keeps today at all. */
async function afterPage(path: string, response: Response): Promise<void> {
  if (told !== changes) await tellOpenPages();
  const person = response.headers.get('Amble-Person');
  if (path !== TODAY && person && (await caches.has(PAGES + person)) && !(await isFresh(TODAY)))
    await keep(TODAY).catch(() => undefined);
}

/** Today may be open elsewhere on this device: those pages ask again. */
async function tellOpenPages(): Promise<void> {
  told = changes;
  for (const client of await self.clients.matchAll({ type: 'window' }))
    if (new URL(client.url).pathname === TODAY) client.postMessage('today-changed');
}

async function isFresh(path: string): Promise<boolean> {
  const kept = await keptPage(path);
  const age = Date.now() - Number(kept?.headers.get(KEPT) ?? 0);
  if (path === TODAY) return age < FRESH_TODAY && performance.now() > settled;
  return age < FRESH_FORM;
}

/** Asked for by each page of today; most are on the device already. */
async function keepWalkPages(): Promise<void> {
  await keepAssets(WALK_ASSETS);
  for (const path of WALK_PAGES) if (!(await isFresh(path))) await keep(path);
}

/** A form without its script sends what it cannot send, and it is lost: so a page that cannot be had anew goes. */
async function keepWalkAnew(): Promise<void> {
  await keepAssets(WALK_ASSETS);
  const began = Date.now();
  for (const path of WALK_PAGES) await keep(path).catch(() => undefined);
  for (const name of await personCaches()) {
    const pages = await caches.open(name);
    for (const request of await pages.keys())
      if (Number((await pages.match(request))?.headers.get(KEPT)) < began) await pages.delete(request);
  }
}

/** The page itself, and not what it was led on to. */
function isPage(response: Response, path: string): boolean {
  return response.ok && !response.redirected && new URL(response.url).pathname === path;
}

async function sendAll(): Promise<void> {
  if ((await isSignedOutHere()) && !(await finishLeaving())) throw new Error('signing out could not be told yet');
  const outcomes = new Set<Outcome>();
  for (const person of await peopleWaiting()) outcomes.add(await sendWaiting(person));
  if (outcomes.has('sent')) {
    await todayChanges();
    await tellOpenPages();
    await keep(TODAY).catch(() => undefined);
  }
  // The browser tries again later only where this fails; what waits for a sign-in waits for a page.
  if (outcomes.has('later')) throw new Error('some entries could not be sent yet');
}

/** A message that shows nothing would cost this site its leave to send any, so there is always one. */
async function showMessage(data: PushMessageData | null): Promise<void> {
  let message = { title: 'Amble', body: '', path: '/today' };
  try {
    message = { ...message, ...(data?.json() as object) };
  } catch {
    // what cannot be read is shown as what it is: a reminder of nothing in particular
  }
  await self.registration.showNotification(message.title, {
    body: message.body,
    icon: '/assets/icon-192.png',
    data: message.path,
    tag: message.path,
  });
}

async function openPage(path: string): Promise<void> {
  const url = new URL(path, self.location.origin);
  if (url.origin !== self.location.origin) return;
  for (const client of await self.clients.matchAll({ type: 'window' }))
    if (new URL(client.url).pathname === url.pathname) {
      await client.focus();
      return;
    }
  await self.clients.openWindow(url);
}

async function renew(event: PushSubscriptionChange): Promise<void> {
  const old = event.oldSubscription;
  const fresh = event.newSubscription ?? (old && (await self.registration.pushManager.subscribe(old.options)));
  if (fresh) await saveSubscription(fresh, old?.endpoint ?? '');
}
