import { readCharts } from './chart';
import { guardForms } from './double_submit';
import { leaveWithOthers } from './leaving';
import { keepFormsOffline } from './offline_forms';
import { personOfPage } from './page';
import { keepSubscribed } from './subscription';
import { guardSignOut } from './sign_out';
import { WaitingBar } from './waiting';

guardForms(document);
readCharts(document);

const person = personOfPage();
if (person) leaveWithOthers(person);
if (person && 'indexedDB' in window) {
  // Over plain http no page is kept, and so there is no form to fill in; the timer of an open page keeps its walk.
  if (window.isSecureContext) keepFormsOffline(document, person);
  guardSignOut(document, person);
  const bar = document.querySelector<HTMLElement>('[data-waiting]');
  if (bar) void new WaitingBar(person, bar).listen();
}

if ('serviceWorker' in navigator) {
  // Without a worker the pages work as before, only not offline.
  void navigator.serviceWorker
    .register('/service-worker.js')
    .then(() => navigator.serviceWorker.ready)
    .then((registration) => {
      if (person && location.pathname === '/today') registration.active?.postMessage('keep-walk-pages');
      return person ? keepSubscribed(registration) : undefined;
    })
    .catch(() => undefined);
}
