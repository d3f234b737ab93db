// A device with and without its network, and what it keeps of somebody.

/** The browser's own way does not always reach the worker, so the worker loses its network by its script as well. */
export async function loseNetwork(traveller) {
  await traveller.context.setOffline(true);
  for (const worker of traveller.context.serviceWorkers())
    await worker.evaluate(() => {
      self.fetchAsEver ??= self.fetch;
      self.fetch = () => Promise.reject(new TypeError('no network'));
    });
}

/** The worker first, for pages act as soon as they have it again. */
export async function findNetwork(traveller) {
  for (const worker of traveller.context.serviceWorkers())
    await worker.evaluate(() => {
      self.fetch = self.fetchAsEver ?? self.fetch;
    });
  await traveller.context.setOffline(false);
}

/** How much of anybody's the device keeps, as a page or the worker finds it. */
export const keptBy = (pageOrWorker) =>
  pageOrWorker.evaluate(async () => {
    const answer = (request) =>
      new Promise((done, failed) => {
        request.onsuccess = () => done(request.result);
        request.onerror = () => failed(request.error);
      });
    const database = await answer(indexedDB.open('amble'));
    const count = (store) => answer(database.transaction(store).objectStore(store).count());
    const kept = { entries: await count('entries'), walks: await count('walks') };
    database.close();
    return kept;
  });

/** Until the device has what a walk needs. */
export async function keepPages(traveller) {
  await traveller.page.goto('/today');
  // Within the page, because a predicate that answers later would be taken for true at once.
  await traveller.page.evaluate(async () => {
    for (;;) {
      const own = (await caches.keys()).find((name) => name.startsWith('pages-'));
      const assets = await (await caches.open('shell')).keys();
      const rules = assets.some((kept) => kept.url.includes('/programme.'));
      if (own && rules && (await caches.match('/walks/new', { cacheName: own }))) return;
      await new Promise((later) => setTimeout(later, 50));
    }
  });
}

export async function writeIn(traveller, minutes, fields = {}) {
  await traveller.page.goto('/walks/new');
  await traveller.fill({ minutes, ...fields });
  await traveller.press('Save');
  await traveller.at('/today');
}
