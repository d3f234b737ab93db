// Who reads that they need help leaves the page to call, and presses no button. What they answered is kept all the
// same once it has been on the screen, so that no walk is shown tomorrow; unless they say that it was the wrong answer.
const form = document.querySelector<HTMLFormElement>('form[action="/screening/shown"]');
let decided = false;

function keep(): void {
  if (decided || !form) return;
  decided = true;
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value);
  // Without the network the page stays as it was, with its button.
  void fetch(form.action, { method: 'POST', body, keepalive: true, redirect: 'manual' }).catch(() => (decided = false));
}

document.addEventListener('submit', () => (decided = true));
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') keep();
});
window.addEventListener('pagehide', keep);
