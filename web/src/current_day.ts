/**
 * A page of today that stays open asks the server again once something was sent from it, from another page or by the
 * worker: a stop, a flare or a walk changes what it shows.
 */
export function askAgainWhenSent(isTiming: () => boolean): void {
  const askAgain = () => {
    if (!isTiming()) location.reload();
  };
  document.addEventListener('amble:sent', askAgain);
  navigator.serviceWorker?.addEventListener('message', (event) => {
    // The page in front may just be on its way to the next.
    if (event.data === 'today-changed' && document.hidden) askAgain();
  });
  // Kept whole by the browser for "back", it knows nothing of what came since. A timed walk goes on by itself.
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) location.reload();
  });
}
