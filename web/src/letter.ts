// A letter to print or to pass on: what the browser does by its own menu, for who looks for a button.
import './share';

const print = document.querySelector<HTMLButtonElement>('[data-print]');
if (print) {
  print.hidden = false;
  print.addEventListener('click', () => window.print());
}
