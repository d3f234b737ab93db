import { personOfPage } from './page';
import { saveSubscription } from './push';

/** What this person allowed on this device; signing out forgets it. */
const REMEMBERED = 'push';
interface Remembered {
  endpoint: string;
  key: string; // of this server, base64url
}

function bytes(base64url: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64url.replace(/-/g, '+').replace(/_/g, '/'));
  return Uint8Array.from(text, (c) => c.charCodeAt(0));
}

/** Asks the browser for a subscription and tells the site of it; `before` is an address that it replaces. */
export async function subscribe(registration: ServiceWorkerRegistration, key: string, before = ''): Promise<void> {
  const options = { userVisibleOnly: true, applicationServerKey: bytes(key) };
  const subscription = await registration.pushManager.subscribe(options);
  if (subscription.endpoint === before) return;
  await saveSubscription(subscription, before, personOfPage());
  const remembered: Remembered = { endpoint: subscription.endpoint, key };
  localStorage.setItem(REMEMBERED, JSON.stringify(remembered));
}

/**
 * Browsers drop or change a subscription while no page is open, and not all of them tell the service worker. What was
 * allowed here before is asked for again, which gives the same one where it still stands.
 */
export async function keepSubscribed(registration: ServiceWorkerRegistration): Promise<void> {
  const text = localStorage.getItem(REMEMBERED);
  if (!text || !('PushManager' in window) || Notification.permission !== 'granted') return;
  const { endpoint, key } = JSON.parse(text) as Remembered;
  await subscribe(registration, key, endpoint);
}

/** The next person at this device sees no messages of this one. The site learns it from the push service's "gone". */
export async function endSubscription(): Promise<void> {
  if (!localStorage.getItem(REMEMBERED)) return;
  const registration = await navigator.serviceWorker.ready;
  await (await registration.pushManager.getSubscription())?.unsubscribe();
}
