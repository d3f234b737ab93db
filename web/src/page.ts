/** The marker of whoever is signed in; nothing for a visitor. See docs/api.md. */
export function personOfPage(): string | undefined {
  const meta = document.querySelector<HTMLMetaElement>('meta[name="amble-person"]');
  return meta?.content || undefined;
}

/**
 * The server writes every text, so that it is translated; a script only fills in numbers. `data-plural-one`,
 * `data-plural-few` … hold the forms a language has, with {0} for the number.
 */
export function fillCount(element: HTMLElement, count: number): void {
  const form = new Intl.PluralRules(document.documentElement.lang).select(count);
  const key = `plural${form.charAt(0).toUpperCase()}${form.slice(1)}`;
  const text = element.dataset[key] ?? element.dataset.pluralOther ?? '{0}';
  element.textContent = text.replace('{0}', String(count));
}

export function fill(text: string, ...values: (string | number)[]): string {
  return text.replace(/\{(\d)\}/g, (place, n: string) => String(values[Number(n)] ?? place));
}

export function find<T extends Element>(root: ParentNode, selector: string): T {
  const found = root.querySelector<T>(selector);
  if (!found) throw new Error(`the page has no ${selector}`);
  return found;
}

/** The calendar day of this device, as the server writes days. */
export function localDay(at: Date): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

/** The same in another zone: a person's days are those of the zone they chose. */
export function dayIn(zone: string | undefined, at: Date): string {
  return clockIn(zone, at)?.slice(0, 10) ?? localDay(at);
}

/** When the clocks of that zone show `time` ("10:05") on `day`. */
export function momentIn(zone: string | undefined, day: string, time: string): Date {
  const shown = Date.parse(`${day}T${time}Z`);
  let at = shown;
  // Once as if it were UTC, and once more because the clocks may have changed in between.
  for (let look = 0; look < 2; ++look) {
    const there = clockIn(zone, new Date(at));
    if (!there) return new Date(`${day}T${time}`);
    at += shown - Date.parse(`${there}Z`);
  }
  return new Date(at);
}

/** What the clocks of the zone show, as "2026-11-22T10:05:00"; nothing for a zone that this browser does not know. */
function clockIn(zone: string | undefined, at: Date): string | undefined {
  try {
    const two = { month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit' } as const;
    const form = new Intl.DateTimeFormat('en', { timeZone: zone ?? '', year: 'numeric', hourCycle: 'h23', ...two });
    const part = new Map(form.formatToParts(at).map(({ type, value }) => [type, value]));
    const day = `${part.get('year')}-${part.get('month')}-${part.get('day')}`;
    return `${day}T${part.get('hour')}:${part.get('minute')}:${part.get('second')}`;
  } catch {
    return undefined;
  }
}

export function localZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
