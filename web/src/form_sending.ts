import { fetchWithin } from './connection';

/** In milliseconds. The answer's head is enough, so a slow network has time for it. */
const PATIENCE = 8000;

/** What stands before the server says so while it starts anew. */
const NOT_THE_SERVER = [502, 503, 504];

/** `gone_on`: it is saved, and the next page opens. `lost`: it may not have arrived. `answered`: that is to be shown. */
export type Sending = 'gone_on' | 'lost' | 'answered';

/**
 * Sends what a form holds from within its page: where the browser sends it and the network goes meanwhile, the page and
 * what was typed are gone for a page of the browser's own. An answer that leads nowhere on has saved nothing, so the
 * browser may send the same once more, to show it.
 */
export async function sendForm(action: string, typed: FormData): Promise<Sending> {
  const body = new URLSearchParams();
  for (const [name, value] of typed) if (typeof value === 'string') body.append(name, value);
  const answer = await fetchWithin(PATIENCE, action, { method: 'POST', body, credentials: 'same-origin', cache: 'no-store' });
  if (answer?.redirected) {
    location.assign(answer.url);
    return 'gone_on';
  }
  return answer === undefined || NOT_THE_SERVER.includes(answer.status) ? 'lost' : 'answered';
}
