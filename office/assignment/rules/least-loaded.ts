/** Whoever has the least stands on top; equals by their draw, so that no order of a list decides. */
export interface Bearer {
  load: number;
  readonly draw: number;
  readonly key: string;
}

export function before(a: Bearer, b: Bearer): boolean {
  if (a.load !== b.load) return a.load < b.load;
  return a.draw !== b.draw ? a.draw < b.draw : a.key < b.key;
}

/** 最轻者在前 · A heap of officers by load. The top may grow heavier in place; `settle` puts it where it belongs. */
export class LeastLoaded<B extends Bearer> {
  readonly #heap: B[] = [];

  constructor(bearers: readonly B[]) {
    for (const bearer of bearers) this.push(bearer);
  }

  get size(): number {
    return this.#heap.length;
  }

  top(): B | undefined {
    return this.#heap[0];
  }

  push(bearer: B): void {
    this.#heap.push(bearer);
    for (let at = this.#heap.length - 1; at > 0; ) {
      const parent = (at - 1) >> 1;
      if (!this.#swapped(at, parent)) return;
      at = parent;
    }
  }

  /** Takes the top away. */
  pop(): B | undefined {
    const [top] = this.#heap;
    const last = this.#heap.pop();
    if (last !== undefined && this.#heap.length > 0) {
      this.#heap[0] = last;
      this.settle();
    }
    return top;
  }

  /** After the top was given more. */
  settle(): void {
    for (let at = 0; ; ) {
      const left = 2 * at + 1;
      const [leftOne, rightOne] = [this.#heap[left], this.#heap[left + 1]];
      if (leftOne === undefined) return;
      const child = rightOne !== undefined && before(rightOne, leftOne) ? left + 1 : left;
      if (!this.#swapped(child, at)) return;
      at = child;
    }
  }

  /** Whether the two stood in the wrong order and were exchanged. */
  #swapped(lower: number, upper: number): boolean {
    const [below, above] = [this.#heap[lower], this.#heap[upper]];
    if (below === undefined || above === undefined || !before(below, above)) return false;
    this.#heap[lower] = above;
    this.#heap[upper] = below;
    return true;
  }
}
