/** Whether the server can be reached now: `navigator.onLine` is true on a network that leads nowhere. */
export async function canReachServer(): Promise<boolean> {
  if (!navigator.onLine) return false;
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), 4000);
  try {
    const answer = await fetch('/healthz', { method: 'HEAD', cache: 'no-store', signal: patience.signal });
    return answer.ok;
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}
