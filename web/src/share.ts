// Passes a link on as it stands in the page: nothing is added to it, and nobody else is told.
const link = document.querySelector<HTMLElement>('[data-share]');
const address = link?.dataset.share || link?.textContent;
const button = document.querySelector<HTMLButtonElement>('[data-share-button]');
const done = document.querySelector<HTMLElement>('[data-share-done]');

async function pass(url: string, title: string): Promise<void> {
  if (typeof navigator.share === 'function') {
    await navigator.share({ title, url }).catch(() => undefined); // the person may close it again
    return;
  }
  await navigator.clipboard.writeText(url);
  if (done) done.hidden = false;
}

if (address && button && ('share' in navigator || 'clipboard' in navigator)) {
  button.hidden = false;
  button.addEventListener('click', () => void pass(address, button.dataset.title ?? ''));
}
