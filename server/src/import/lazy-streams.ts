import { pipeline, Readable, type Duplex } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { UnreadableDeliveryError } from '@zhengming/data';

/** A stream that begins when it is read, so that nothing fails before somebody is there to hear of it. */
const whenRead = (work: () => AsyncGenerator<Buffer>): Readable => Readable.from(work(), { objectMode: false });

/** What comes out of a converter. */
export const through = (stream: Readable, converter: () => Duplex): Readable =>
  whenRead(async function* () {
    const out = converter();
    // the reader of `out` hears of every failure
    pipeline(stream, out, () => undefined);
    for await (const chunk of out) yield chunk as Buffer;
  });

/** The same text in UTF-8, whatever it was written in. Bytes that are no text of that kind end the stream. */
export const decodeTo = (stream: Readable, charset: string): Readable =>
  whenRead(async function* () {
    const decoder = new TextDecoder(charset, { fatal: true });
    const decode = (bytes?: Buffer): Buffer => {
      try {
        return Buffer.from(decoder.decode(bytes, { stream: bytes !== undefined }));
      } catch {
        throw new UnreadableDeliveryError('NOT_TEXT', `not ${charset}`);
      }
    };
    for await (const chunk of stream) yield decode(chunk as Buffer);
    yield decode();
  });

/** What comes out of gzip, and no more than was agreed: a few bytes may unpack to any number. */
export const unzipped = (stream: Readable, mostBytes: number): Readable =>
  whenRead(async function* () {
    let bytes = 0;
    try {
      for await (const chunk of through(stream, createGunzip)) {
        bytes += (chunk as Buffer).length;
        if (bytes > mostBytes) throw new UnreadableDeliveryError('TOO_LARGE', `more than ${mostBytes} bytes unpacked`);
        yield chunk as Buffer;
      }
    } catch (error) {
      const isBroken = String((error as { code?: unknown }).code).startsWith('Z_');
      throw isBroken ? new UnreadableDeliveryError('NOT_TEXT', 'not gzip') : error;
    }
  });
