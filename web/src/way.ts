import type { TimedWalk } from './kept';
import { MINUTE } from './timer';

/** The drawn way: from the beginning to the day's ceiling, a flag at the target, and where the walker is. */
export class Way {
  private readonly ahead: SVGPathElement;
  private readonly behind: SVGPathElement;
  private readonly flag: SVGGElement;
  private readonly walker: SVGCircleElement;

  constructor(drawing: SVGSVGElement) {
    const part = <T extends SVGElement>(name: string) => drawing.querySelector(`.${name}`) as T;
    this.ahead = part<SVGPathElement>('ahead');
    this.behind = part<SVGPathElement>('walked');
    this.flag = part<SVGGElement>('flag');
    this.walker = part<SVGCircleElement>('walker');
  }

  draw(walk: TimedWalk): void {
    if (walk.target === 0) return;
    const at = this.pointAt(walk.target / this.reach(walk));
    this.flag.setAttribute('transform', `translate(${at.x} ${at.y})`);
    this.flag.setAttribute('visibility', 'visible');
  }

  move(walk: TimedWalk, done: number): void {
    const share = Math.min(1, done / MINUTE / this.reach(walk));
    const length = this.ahead.getTotalLength();
    this.behind.setAttribute('stroke-dasharray', `${share * length} ${length}`);
    this.behind.setAttribute('visibility', share > 0 ? 'visible' : 'hidden');
    const at = this.pointAt(share);
    this.walker.setAttribute('cx', String(at.x));
    this.walker.setAttribute('cy', String(at.y));
  }

  private reach(walk: TimedWalk): number {
    return Math.max(1, walk.firstDay ? walk.target : walk.ceiling, walk.target);
  }

  private pointAt(share: number): DOMPoint {
    return this.ahead.getPointAtLength(share * this.ahead.getTotalLength());
  }
}
