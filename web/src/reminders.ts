import { saveSubscription } from './push';

// Lets this browser show messages, on a press; and tells the site again of a subscription it may have lost.
const box = document.querySelector<HTMLElement>('[data-push]');
const refused = box?.querySelector<HTMLElement>('[data-refused]');

function bytes(base64url: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64url.replace(/-/g, '+').replace(/_/g, '/'));
  return Uint8Array.from(text, (c) => c.charCodeAt(0));
}

async function subscribe(key: string): Promise<void> {
  if ((await Notification.requestPermission()) !== 'granted') throw new Error('not allowed');
  const worker = await navigator.serviceWorker.ready;
  const options = { userVisibleOnly: true, applicationServerKey: bytes(key) };
  await saveSubscription(await worker.pushManager.subscribe(options));
  location.reload();
}

if (box && 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window) {
  box.hidden = false;
  box.querySelector('button')?.addEventListener('click', () => {
    subscribe(box.dataset.key ?? '').catch(() => {
      if (refused) refused.hidden = false;
    });
  });
}
