import { type Readable, Transform } from 'node:stream';
import { UnreadableDeliveryError } from '@zhengming/data';

/** The same text in UTF-8, whatever it was written in. Bytes that are no text of that kind end the stream. */
export function decodeTo(stream: Readable, charset: string): Readable {
  const decoder = new TextDecoder(charset, { fatal: true });
  const decode = (bytes: Buffer | undefined, done: (error: Error | null, text?: Buffer) => void): void => {
    try {
      done(null, Buffer.from(decoder.decode(bytes, { stream: bytes !== undefined })));
    } catch {
      done(new UnreadableDeliveryError('NOT_TEXT', `not ${charset}`));
    }
  };
  const text = new Transform({
    transform: (chunk: Buffer, _encoding, done) => decode(chunk, done),
    flush: (done) => decode(undefined, done),
  });
  stream.on('error', (error) => text.destroy(error));
  return stream.pipe(text);
}
