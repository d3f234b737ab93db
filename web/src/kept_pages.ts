/** The pages of a person that a device keeps lie in a cache of their own, named by their marker. */
export const PAGES = 'pages-';
export const TODAY = '/today';

export async function personCaches(): Promise<string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(PAGES));
}

/**
 * Whatever is sent may change today: a stop, a flare, a walk. So the page that was kept before goes, whether or not
 * another can be had; without one a device says that there is no connection, and shows no number.
 */
export async function dropToday(): Promise<void> {
  // Plain http has no store of pages.
  if (!('caches' in globalThis)) return;
  for (const name of await personCaches()) await (await caches.open(name)).delete(TODAY);
}
