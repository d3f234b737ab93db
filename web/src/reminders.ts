import { subscribe } from './subscription';

// Lets this browser show messages, on a press.
const box = document.querySelector<HTMLElement>('[data-push]');
const refused = box?.querySelector<HTMLElement>('[data-refused]');

async function allow(key: string): Promise<void> {
  if ((await Notification.requestPermission()) !== 'granted') throw new Error('not allowed');
  await subscribe(await navigator.serviceWorker.ready, key);
  location.reload();
}

if (box && 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window) {
  box.hidden = false;
  box.querySelector('button')?.addEventListener('click', () => {
    allow(box.dataset.key ?? '').catch(() => {
      if (refused) refused.hidden = false;
    });
  });
}
