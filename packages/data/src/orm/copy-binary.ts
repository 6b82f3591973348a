import { fromEpochMs, type Instant } from '@zhengming/domain';
import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';

/** PostgreSQL counts microseconds from 2000-01-01T00:00:00Z. */
const POSTGRES_EPOCH_MS = Date.UTC(2000, 0, 1);
const HEADER_BYTES = 19;
const NULL_LENGTH = -1;
const UUID_BYTES = 16;
const DASH = 0x2d;
/** The two hexadecimal digits of each byte. */
const HEX_PAIRS = Uint16Array.from({ length: 256 }, (_, byte) => {
  const digits = byte.toString(16).padStart(2, '0');
  return (digits.charCodeAt(0) << 8) | digits.charCodeAt(1);
});
/** Where a uuid is written before it becomes a text. */
const UUID_TEXT = Buffer.alloc(36);
/** Words read so far, by their hash: codes of divisions and the few words of each enum. */
const WORDS = new Map<number, string>();
const MOST_WORDS = 20_000;

/** Runs `COPY (query) TO STDOUT (FORMAT binary)`: no text is made or parsed on the way (ids, instants, numbers). */
export async function copyRows(client: pg.ClientBase, query: string): Promise<CopyRows> {
  const chunks: Buffer[] = [];
  for await (const chunk of client.query(copyTo(`copy (${query}) to stdout (format binary)`))) {
    chunks.push(chunk as Buffer);
  }
  return new CopyRows(Buffer.concat(chunks));
}

/** A uuid with the place it was read from. */
export interface UuidAt {
  readonly start: number;
  readonly text: string;
}

/** Reads such rows in order, column by column. */
export class CopyRows {
  #at = HEADER_BYTES;
  constructor(private readonly bytes: Buffer) {}

  /** Steps to the next row. @returns false after the last one */
  next(): boolean {
    const columns = this.bytes.readInt16BE(this.#at);
    this.#at += 2;
    return columns >= 0;
  }

  /** The coming column's first byte and its length; steps over it. */
  #take(): { start: number; length: number } {
    const length = this.bytes.readInt32BE(this.#at);
    const start = this.#at + 4;
    this.#at = start + Math.max(0, length);
    return { start, length };
  }

  uuidOrNull(): string | null {
    const { start, length } = this.#take();
    return length === NULL_LENGTH ? null : this.#uuidText(start);
  }

  /** A uuid that mostly repeats the one given, as keys do in rows that come in their order: then it is that very text. */
  uuidLike(last: UuidAt | null): UuidAt {
    const { start } = this.#take();
    if (last !== null && this.bytes.compare(this.bytes, start, start + 16, last.start, last.start + 16) === 0)
      return last;
    return { start, text: this.#uuidText(start) };
  }

  /** Written as one flat text: ids are compared and hashed, which a text put together from pieces pays for again. */
  #uuidText(start: number): string {
    let to = 0;
    for (let byte = 0; byte < UUID_BYTES; byte += 1) {
      const pair = HEX_PAIRS[this.bytes[start + byte] ?? 0] ?? 0;
      UUID_TEXT[to] = pair >> 8;
      UUID_TEXT[to + 1] = pair & 0xff;
      to += 2;
      if (byte === 3 || byte === 5 || byte === 7 || byte === 9) {
        UUID_TEXT[to] = DASH;
        to += 1;
      }
    }
    return UUID_TEXT.latin1Slice(0, UUID_TEXT.length);
  }

  /** The values of the only column of all rows, one behind the other, when each is `width` bytes long. */
  fixedColumn(width: number): Buffer {
    const stride = 6 + width;
    const rows = Math.floor((this.bytes.length - HEADER_BYTES - 2) / stride);
    const values = Buffer.allocUnsafe(rows * width);
    for (let row = 0; row < rows; row += 1) {
      const start = HEADER_BYTES + row * stride + 6;
      this.bytes.copy(values, row * width, start, start + width);
    }
    return values;
  }

  uuid(): string {
    return this.#present(this.uuidOrNull());
  }

  /** Codes and enum values: ASCII text. */
  codeOrNull(): string | null {
    const { start, length } = this.#take();
    return length === NULL_LENGTH ? null : this.#word(start, start + length);
  }

  /** One text for equal bytes: a run reads the same few words by the million, and looks things up by them. */
  #word(start: number, end: number): string {
    let hash = end - start;
    for (let at = start; at < end; at += 1) hash = (Math.imul(hash, 31) + (this.bytes[at] ?? 0)) | 0;
    const known = WORDS.get(hash);
    if (known !== undefined && this.#reads(known, start, end)) return known;
    const word = this.bytes.latin1Slice(start, end);
    if (known === undefined && WORDS.size < MOST_WORDS) WORDS.set(hash, word);
    return word;
  }

  #reads(word: string, start: number, end: number): boolean {
    if (word.length !== end - start) return false;
    for (let at = 0; at < word.length; at += 1) if (word.charCodeAt(at) !== this.bytes[start + at]) return false;
    return true;
  }

  code(): string {
    return this.#present(this.codeOrNull());
  }

  text(): string {
    const { start, length } = this.#take();
    return length === NULL_LENGTH ? '' : this.bytes.utf8Slice(start, start + length);
  }

  instantOrNull(): Instant | null {
    const { start, length } = this.#take();
    if (length === NULL_LENGTH) return null;
    return fromEpochMs(Math.floor(this.#int8(start) / 1000) + POSTGRES_EPOCH_MS);
  }

  instant(): Instant {
    return this.#present(this.instantOrNull());
  }

  bool(): boolean {
    return this.bytes[this.#take().start] === 1;
  }

  int4OrNull(): number | null {
    const { start, length } = this.#take();
    return length === NULL_LENGTH ? null : this.bytes.readInt32BE(start);
  }

  int4(): number {
    return this.#present(this.int4OrNull());
  }

  /** A bigint within ±2^53. */
  bigintOrNull(): number | null {
    const { start, length } = this.#take();
    return length === NULL_LENGTH ? null : this.#int8(start);
  }

  #int8(start: number): number {
    return this.bytes.readInt32BE(start) * 0x1_0000_0000 + this.bytes.readUInt32BE(start + 4);
  }

  #present<T>(value: T | null): T {
    if (value === null) throw new TypeError('a column that is never null was null');
    return value;
  }
}

declare global {
  interface Buffer {
    latin1Slice(start: number, end: number): string;
    utf8Slice(start: number, end: number): string;
  }
}
