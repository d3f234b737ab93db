/** So long after a press the next one is meant: the answer was lost, or was a file that left the page as it is. */
const PATIENCE = 8000;

/** A second press while a form is on its way sends nothing; coming back to the page frees the form again. */
export function guardForms(root: Document): void {
  const sent = new Set<HTMLFormElement>();
  root.addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || event.defaultPrevented) return;
    if (sent.has(form)) {
      event.preventDefault();
      return;
    }
    sent.add(form);
    markButtons(form, true);
    setTimeout(() => {
      sent.delete(form);
      markButtons(form, false);
    }, PATIENCE);
  });
  // A page that the browser kept whole comes back with its forms still marked.
  window.addEventListener('pageshow', () => {
    for (const form of sent) markButtons(form, false);
    sent.clear();
  });
}

// Not `disabled`: a disabled button loses the focus, and its name would not be sent.
function markButtons(form: HTMLFormElement, busy: boolean): void {
  for (const button of form.querySelectorAll('button')) {
    if (busy) button.setAttribute('aria-disabled', 'true');
    else button.removeAttribute('aria-disabled');
  }
}
