import type { Norm } from '../model/model';
import type { Body } from './body';
import type { Speaker } from './precedence';

/** Speakers by name, in the order of the text; each is made when it is asked for, since an edit asks for few of them. */
export class SpeakerMap implements ReadonlyMap<string, Speaker> {
  constructor(
    private readonly norms: readonly Norm[],
    private readonly bodies: readonly Body[],
    private readonly byName: ReadonlyMap<string, number>,
  ) {}

  get size(): number {
    return this.byName.size;
  }

  has(name: string): boolean {
    return this.byName.has(name);
  }

  get(name: string): Speaker | undefined {
    const index = this.byName.get(name);
    return index === undefined ? undefined : this.at(index);
  }

  forEach(visit: (speaker: Speaker, name: string, map: ReadonlyMap<string, Speaker>) => void): void {
    for (const [name, speaker] of this) visit(speaker, name, this);
  }

  keys(): MapIterator<string> {
    return this.byName.keys();
  }

  *values(): MapIterator<Speaker> {
    for (const index of this.byName.values()) yield this.at(index);
  }

  *entries(): MapIterator<[string, Speaker]> {
    for (const [name, index] of this.byName) yield [name, this.at(index)];
  }

  [Symbol.iterator](): MapIterator<[string, Speaker]> {
    return this.entries();
  }

  private at(index: number): Speaker {
    const { stands, reach } = (this.bodies[index] as Required<Body>).speaker;
    return { norm: this.norms[index] as Norm, stands, reach };
  }
}
