/** A value read from JSON text, and the line on which each of its places stands. */
export interface JsonSource {
  readonly value: unknown;
  /** The line of a path such as `items[0].amount`, or of the nearest place around it. */
  lineOf(path: string): number;
}

export type JsonProblem =
  | { readonly kind: 'not-json'; readonly line: number; readonly column: number; readonly expected: string }
  | { readonly kind: 'key-listed-twice'; readonly line: number; readonly path: string }
  | { readonly kind: 'nested-too-deep'; readonly line: number; readonly most: number };

const DEEPEST = 40;

class Stopped extends Error {
  readonly problem: JsonProblem;
  constructor(problem: JsonProblem) {
    super(problem.kind);
    this.problem = problem;
  }
}

/**
 * 读 JSON · As the standard has it, with two differences: a key written twice is refused instead of one of the two being lost, and a
 * number that a machine number cannot hold exactly stays text, so that no fen is lost on the way.
 */
export function readJson(
  text: string,
): { readonly ok: true; readonly source: JsonSource } | { readonly ok: false; readonly problem: JsonProblem } {
  const reader = new Reader(text.replace(/^\uFEFF/, ''));
  try {
    const value = reader.whole();
    return { ok: true, source: { value, lineOf: (path) => reader.lineOf(path) } };
  } catch (stopped) {
    if (stopped instanceof Stopped) return { ok: false, problem: stopped.problem };
    throw stopped;
  }
}

class Reader {
  readonly #text: string;
  readonly #lines = new Map<string, number>();
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  whole(): unknown {
    const value = this.#value('', 0);
    this.#space();
    if (this.#at < this.#text.length) this.#stop('the end of the file');
    return value;
  }

  lineOf(path: string): number {
    for (let place = path; place !== ''; place = place.replace(/(?:\.?[^.[\]]+|\[\d+\])$/, '')) {
      const line = this.#lines.get(place);
      if (line !== undefined) return line;
    }
    return 1;
  }

  #value(path: string, depth: number): unknown {
    this.#space();
    if (depth > DEEPEST) throw new Stopped({ kind: 'nested-too-deep', line: this.#line(), most: DEEPEST });
    if (!this.#lines.has(path)) this.#lines.set(path, this.#line());
    const next = this.#text[this.#at];
    if (next === '{') return this.#object(path, depth);
    if (next === '[') return this.#list(path, depth);
    if (next === '"') return this.#string();
    const plain = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)/y;
    plain.lastIndex = this.#at;
    const found = plain.exec(this.#text)?.[0];
    if (found === undefined) return this.#stop('a value');
    this.#at += found.length;
    if (found === 'true' || found === 'false') return found === 'true';
    return found === 'null' ? null : numberOf(found);
  }

  #object(path: string, depth: number): unknown {
    const made: { [key: string]: unknown } = Object.create(null);
    this.#at += 1;
    this.#space();
    if (this.#took('}')) return { ...made };
    for (;;) {
      this.#space();
      const line = this.#line();
      if (this.#text[this.#at] !== '"') this.#stop('a key in double quotes');
      const key = this.#string();
      const place = path === '' ? key : `${path}.${key}`;
      if (key in made) throw new Stopped({ kind: 'key-listed-twice', line, path: place });
      this.#lines.set(place, line);
      this.#space();
      if (!this.#took(':')) this.#stop('a colon');
      made[key] = this.#value(place, depth + 1);
      this.#space();
      if (this.#took('}')) return { ...made };
      if (!this.#took(',')) this.#stop('a comma or }');
    }
  }

  #list(path: string, depth: number): unknown {
    const made: unknown[] = [];
    this.#at += 1;
    this.#space();
    if (this.#took(']')) return made;
    for (;;) {
      made.push(this.#value(`${path}[${made.length}]`, depth + 1));
      this.#space();
      if (this.#took(']')) return made;
      if (!this.#took(',')) this.#stop('a comma or ]');
    }
  }

  #string(): string {
    const form = /"(?:[^"\\\r\n\t]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/y;
    form.lastIndex = this.#at;
    const found = form.exec(this.#text)?.[0];
    // What is below the space may not stand in JSON text unwritten.
    if (found === undefined || Array.from(found).some((letter) => letter < ' ')) return this.#stop('text in double quotes, on one line');
    this.#at += found.length;
    const read: unknown = JSON.parse(found);
    return String(read);
  }

  #space(): void {
    const space = /[ \t\r\n]*/y;
    space.lastIndex = this.#at;
    this.#at += space.exec(this.#text)?.[0].length ?? 0;
  }

  #took(mark: string): boolean {
    if (this.#text[this.#at] !== mark) return false;
    this.#at += 1;
    return true;
  }

  #line(): number {
    let line = 1;
    for (let at = this.#text.indexOf('\n'); at >= 0 && at < this.#at; at = this.#text.indexOf('\n', at + 1)) line += 1;
    return line;
  }

  #stop(expected: string): never {
    const column = this.#at - (this.#text.lastIndexOf('\n', this.#at - 1) + 1) + 1;
    throw new Stopped({ kind: 'not-json', line: this.#line(), column, expected });
  }
}

function numberOf(text: string): number | string {
  const value = Number(text);
  return /^-?\d+(?:\.\d+)?$/.test(text) && String(value) !== text.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '') ? text : value;
}
