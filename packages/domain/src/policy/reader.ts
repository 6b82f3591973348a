/** What kind of fault a document has; a shape that is not the promised one unless said otherwise. */
export type ParseFault = 'MALFORMED' | 'UNKNOWN_CONDITION' | 'UNKNOWN_FACT' | 'TERM_CYCLE' | 'ENDS_BEFORE_IT_BEGINS';

/** A document does not have the promised shape. The path says where, the message what is expected. */
export class ParseError extends Error {
  override readonly name = 'ParseError';
  constructor(
    readonly path: string,
    readonly expectation: string,
    readonly fault: ParseFault = 'MALFORMED',
  ) {
    super(`${path === '' ? 'document' : path}: ${expectation}`);
  }
}

/** What no page shows and no column keeps: control characters but for line ends and tabs, and halves of characters. */
const UNREADABLE = /[^\P{Cc}\n\r\t]|\p{Cs}/u;

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

  /** A list with something in it. */
  filledList(): readonly Reader[] {
    const list = this.list();
    if (list.length === 0) throw this.expected('a list that is not empty');
    return list;
  }

  text(): string {
    if (typeof this.value !== 'string' || this.value === '') throw this.expected('a text');
    if (UNREADABLE.test(this.value)) throw this.expected('a text without control characters or halves of characters');
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

  positiveInteger(most: number = Number.MAX_SAFE_INTEGER): number {
    if (typeof this.value !== 'number' || !Number.isInteger(this.value) || this.value < 1 || this.value > most) {
      throw this.expected(`a whole number above 0${most === Number.MAX_SAFE_INTEGER ? '' : `, at most ${most}`}`);
    }
    return this.value;
  }

  /** Whole or not, from `least` to `most`, both included. */
  number(least: number, most: number): number {
    const fits = typeof this.value === 'number' && this.value >= least && this.value <= most;
    if (!fits) throw this.expected(least === most ? String(least) : `a number from ${rounded(least)} to ${most}`);
    return this.value as number;
  }

  /** A list of words, each of them allowed; a word that is not is a fault of its own kind when one is given. */
  listOf<const T extends string>(allowed: readonly T[], fault: ParseFault = 'MALFORMED'): readonly T[] {
    return this.list().map((one) => one.oneOf(allowed, fault));
  }

  oneOf<const T extends string>(allowed: readonly T[], fault: ParseFault = 'MALFORMED'): T {
    const found = allowed.find((one) => one === this.value);
    if (found === undefined) throw this.expected(`one of ${allowed.join(', ')}`, fault);
    return found;
  }

  /** Refuses keys nobody reads, so that a misspelt optional one is not passed over. */
  withOnly(known: readonly string[], fault: ParseFault = 'MALFORMED'): this {
    const strange = Object.keys(this.object()).find((key) => !known.includes(key));
    if (strange !== undefined) {
      throw new ParseError(this.child(strange).path, `is not known here; use ${known.join(', ')}`, fault);
    }
    return this;
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

  private expected(what: string, fault: ParseFault = 'MALFORMED'): ParseError {
    return new ParseError(this.path, `expected ${what}, found ${describe(this.value)}`, fault);
  }
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000;

const describe = (value: unknown): string =>
  value === undefined ? 'nothing' : (JSON.stringify(value) ?? typeof value).slice(0, 60);
