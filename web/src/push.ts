/**
 * Tells the site where to send messages for this browser; `before` is an address that it replaces. A page says whose it
 * is, so that they are never somebody else's messages; the worker knows of none.
 */
export async function saveSubscription(subscription: PushSubscription, before = '', person = ''): Promise<void> {
  const { endpoint, keys } = subscription.toJSON();
  const form = new URLSearchParams({
    endpoint: endpoint ?? '',
    key: keys?.['p256dh'] ?? '',
    secret: keys?.['auth'] ?? '',
    before,
    form_person: person,
  });
  const answer = await fetch('/yours/push', { method: 'POST', body: form, credentials: 'same-origin' });
  if (!answer.ok) throw new Error('the site did not take the subscription');
}
