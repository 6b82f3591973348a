/** A document does not have the promised shape. The path says where, the message what is expected. */
export class ParseError extends Error {
  override readonly name = 'ParseError';
  constructor(
    readonly path: string,
    readonly expectation: string,
  ) {
    super(`${path === '' ? 'document' : path}: ${expectation}`);
  }
}

/** Reads unknown JSON step by step and remembers the path, so that every error names its place. */
export class Reader {
  constructor(
    private readonly value: unknown,
    readonly path: string,
  ) {}

  child(key: string): Reader {
    const path = this.path === '' ? key : `${this.path}.${key}`;
    return new Reader(this.object()[key], path);
  }

  /** Whether the key is there at all, null included. */
  has(key: string): boolean {
    return Object.hasOwn(this.object(), key);
  }

  isNull(): boolean {
    return this.value === null || this.value === undefined;
  }

  entries(): readonly (readonly [string, Reader])[] {
    return this.isNull() ? [] : Object.keys(this.object()).map((key) => [key, this.child(key)] as const);
  }

  list(): readonly Reader[] {
    if (!Array.isArray(this.value)) throw new ParseError(this.path, `expected a list, found ${describe(this.value)}`);
    return this.value.map((one: unknown, index) => new Reader(one, `${this.path}[${index}]`));
  }

  text(): string {
    if (typeof this.value !== 'string' || this.value === '') throw this.expected('a text');
    return this.value;
  }

  matching(pattern: RegExp, what: string): string {
    const text = this.text();
    if (!pattern.test(text)) throw this.expected(what);
    return text;
  }

  textOrNumber(): string | number {
    if (typeof this.value !== 'string' && typeof this.value !== 'number') throw this.expected('a text or a number');
    return this.value;
  }

  boolean(): boolean {
    if (typeof this.value !== 'boolean') throw this.expected('true or false');
    return this.value;
  }

  positiveInteger(): number {
    if (typeof this.value !== 'number' || !Number.isInteger(this.value) || this.value < 1) {
      throw this.expected('a whole number above 0');
    }
    return this.value;
  }

  oneOf<const T extends string>(allowed: readonly T[]): T {
    const found = allowed.find((one) => one === this.value);
    if (found === undefined) throw this.expected(`one of ${allowed.join(', ')}`);
    return found;
  }

  /** The one key of an object; when a key of `leading` is there, others may stand beside it. */
  onlyKey(leading: readonly string[]): string {
    const keys = Object.keys(this.object());
    const lead = leading.find((key) => keys.includes(key));
    const [only] = keys;
    if (lead !== undefined) return lead;
    if (only === undefined || keys.length !== 1) throw this.expected('an object with exactly one key');
    return only;
  }

  private object(): Record<string, unknown> {
    if (typeof this.value !== 'object' || this.value === null || Array.isArray(this.value)) {
      throw new ParseError(this.path, `expected an object, found ${describe(this.value)}`);
    }
    return this.value as Record<string, unknown>;
  }

  private expected(what: string): ParseError {
    return new ParseError(this.path, `expected ${what}, found ${describe(this.value)}`);
  }
}

const describe = (value: unknown): string =>
  value === undefined ? 'nothing' : (JSON.stringify(value) ?? typeof value).slice(0, 60);
