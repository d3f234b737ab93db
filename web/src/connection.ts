/**
 * The answer; nothing where the server cannot be reached. A network that leads nowhere answers nothing at all, so after
 * `patience` milliseconds it is given up.
 */
export async function fetchWithin(patience: number, path: string, options: RequestInit): Promise<Response | undefined> {
  const given = new AbortController();
  const timer = setTimeout(() => given.abort(), patience);
  try {
    return await fetch(path, { ...options, signal: given.signal });
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}

/** Whether the server can be reached now: `navigator.onLine` is true on a network that leads nowhere. */
export async function canReachServer(): Promise<boolean> {
  if (!navigator.onLine) return false;
  const answer = await fetchWithin(4000, '/healthz', { method: 'HEAD', cache: 'no-store' });
  return answer?.ok ?? false;
}
