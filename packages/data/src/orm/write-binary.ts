import type { Instant } from '@zhengming/domain';

const SIGNATURE = Buffer.from('PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0', 'latin1');
const POSTGRES_EPOCH_MS = 946_684_800_000;
const UUID_BYTES = 16;
const INSTANT_BYTES = 8;
const NULL_LENGTH = -1;
const LAST_ROW = -1;
const TWO_TO_32 = 2 ** 32;
const FIRST_CAPACITY = 65_536;
/** No character of UTF-16 takes more bytes in UTF-8. */
const MOST_BYTES_PER_UNIT = 3;

/**
 * Rows in COPY's binary format, to be sent by `copyInto` with `copy … from stdin (format binary)`. Half the work of the
 * text format on both sides where rows are mostly identifiers and instants: nothing is written out and parsed again.
 * Each row names its fields in the order of the columns; a field that is null is SQL's null.
 */
export class BinaryRows {
  private bytes = Buffer.allocUnsafe(FIRST_CAPACITY);
  private end = SIGNATURE.copy(this.bytes);

  row(fields: number): this {
    this.need(2);
    this.end = this.bytes.writeInt16BE(fields, this.end);
    return this;
  }

  integer(value: number | null): this {
    if (value === null) return this.length(NULL_LENGTH);
    this.length(4);
    this.end = this.bytes.writeInt32BE(value, this.end);
    return this;
  }

  text(value: string | null): this {
    if (value === null) return this.length(NULL_LENGTH);
    this.need(4 + value.length * MOST_BYTES_PER_UNIT);
    const written = this.bytes.write(value, this.end + 4);
    this.bytes.writeInt32BE(written, this.end);
    this.end += 4 + written;
    return this;
  }

  binary(value: Buffer | null): this {
    if (value === null) return this.length(NULL_LENGTH);
    this.need(4 + value.length);
    this.length(value.length);
    this.end += value.copy(this.bytes, this.end);
    return this;
  }

  /** @throws RangeError when it is none */
  uuid(value: string | null): this {
    if (value === null) return this.length(NULL_LENGTH);
    this.length(UUID_BYTES);
    const written = this.bytes.write(value.replaceAll('-', ''), this.end, 'hex');
    if (written !== UUID_BYTES) throw new RangeError('not a UUID');
    this.end += written;
    return this;
  }

  /** A `timestamptz`: microseconds since 2000. */
  instant(value: Instant | null): this {
    if (value === null) return this.length(NULL_LENGTH);
    this.length(INSTANT_BYTES);
    // in two halves: microseconds of far years are no safe integers, their seconds and thousandths are
    const sinceEpoch = (value - POSTGRES_EPOCH_MS) * 1000;
    if (Number.isSafeInteger(sinceEpoch)) {
      this.bytes.writeInt32BE(Math.floor(sinceEpoch / TWO_TO_32), this.end);
      this.end = this.bytes.writeUInt32BE(sinceEpoch >>> 0, this.end + 4);
    } else this.end = this.bytes.writeBigInt64BE(BigInt(value - POSTGRES_EPOCH_MS) * 1000n, this.end);
    return this;
  }

  /** All rows, with their end. Nothing is added afterwards. */
  finish(): Buffer {
    this.need(2);
    this.end = this.bytes.writeInt16BE(LAST_ROW, this.end);
    return this.bytes.subarray(0, this.end);
  }

  private length(bytes: number): this {
    this.need(4 + Math.max(bytes, 0));
    this.end = this.bytes.writeInt32BE(bytes, this.end);
    return this;
  }

  private need(more: number): void {
    if (this.end + more <= this.bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(this.bytes.length * 2, this.end + more));
    this.bytes.copy(larger, 0, 0, this.end);
    this.bytes = larger;
  }
}
