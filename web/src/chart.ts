/**
 * Reads a chart's values day by day, by pointer or arrow keys. The values come from the table beside the drawing, so
 * what is read aloud is what stands there.
 */
export function readCharts(root: ParentNode): void {
  for (const figure of root.querySelectorAll<HTMLElement>('[data-chart]')) new Reading(figure).listen();
}

class Reading {
  private readonly rows: HTMLTableRowElement[];
  private readonly names: string[];
  private readonly cursors: SVGLineElement[];
  private readonly panels: HTMLElement | null;
  private readonly words: HTMLElement | null;
  private place = -1;

  constructor(private readonly figure: HTMLElement) {
    // The table has the newest day first; a chart is read in the order of time.
    this.rows = [...figure.querySelectorAll<HTMLTableRowElement>('tr[data-x]')].reverse();
    this.names = [...figure.querySelectorAll('th[scope=col]')].map((head) => head.textContent ?? '');
    this.cursors = [...figure.querySelectorAll<SVGLineElement>('.cursor')];
    this.panels = figure.querySelector('.panels');
    this.words = figure.querySelector('.reading');
  }

  listen(): void {
    if (!this.panels || this.rows.length === 0) return;
    this.panels.tabIndex = 0;
    this.panels.setAttribute('role', 'group');
    this.panels.setAttribute('aria-label', this.figure.dataset.keys ?? '');
    this.panels.addEventListener('keydown', (event) => this.onKey(event));
    this.panels.addEventListener('pointermove', (event) => this.onPointer(event));
    this.panels.addEventListener('pointerdown', (event) => this.onPointer(event));
  }

  private onKey(event: KeyboardEvent): void {
    const later = getComputedStyle(this.figure).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const earlier = later === 'ArrowRight' ? 'ArrowLeft' : 'ArrowRight';
    const last = this.rows.length - 1;
    const place = new Map([
      [later, Math.min(this.place + 1, last)],
      [earlier, this.place < 0 ? last : Math.max(this.place - 1, 0)],
      ['Home', 0],
      ['End', last],
    ]).get(event.key);
    if (place === undefined) return;
    event.preventDefault();
    this.show(place);
  }

  private onPointer(event: PointerEvent): void {
    const box = this.panels?.querySelector('.panel')?.getBoundingClientRect();
    if (!box) return;
    const at = ((event.clientX - box.left) / box.width) * 100;
    const distances = this.rows.map((row) => Math.abs(parseFloat(row.dataset.x ?? '0') - at));
    this.show(distances.indexOf(Math.min(...distances)));
  }

  private show(place: number): void {
    const row = this.rows[place];
    if (!row || place === this.place) return;
    this.place = place;
    for (const cursor of this.cursors) {
      cursor.setAttribute('x1', row.dataset.x ?? '');
      cursor.setAttribute('x2', row.dataset.x ?? '');
      cursor.setAttribute('visibility', 'visible');
    }
    const values = [...row.cells].slice(1).map((cell, i) => `${this.names[i + 1]}: ${cell.textContent}`);
    if (this.words) this.words.textContent = [row.cells[0]?.textContent, ...values].join(' · ');
  }
}
