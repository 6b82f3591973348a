import { expect, test } from 'vitest';
import { BrokenCipherError, createKeyring, demoKeyring } from '../identity/keyring.js';
import { BrokenContentError, makeFileKey, openContent, sealContent, unwrapFileKey } from './file-cipher.js';

const keyring = demoKeyring();
const NAME = 'af/01900000-0000-7000-8000-0000000000af.content';
const CLEAR = Buffer.from('%PDF-1.7 a hotel bill');

test('content opens with its own key, which the keyring wraps', () => {
  const { key, wrapped } = makeFileKey(keyring);
  const sealed = sealContent(key, NAME, CLEAR);
  expect(sealed.includes(CLEAR)).toBe(false);
  expect(wrapped.includes(key)).toBe(false);
  expect(openContent(unwrapFileKey(keyring, wrapped), NAME, sealed).equals(CLEAR)).toBe(true);
});

test('two files of the same content have nothing in common', () => {
  const first = makeFileKey(keyring);
  const second = makeFileKey(keyring);
  expect(sealContent(first.key, NAME, CLEAR).equals(sealContent(second.key, NAME, CLEAR))).toBe(false);
  expect(sealContent(first.key, NAME, CLEAR).equals(sealContent(first.key, NAME, CLEAR))).toBe(false);
});

const { key } = makeFileKey(keyring);
const sealed = sealContent(key, NAME, CLEAR);
const flipped = (at: number): Buffer => {
  const copy = Buffer.from(sealed);
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
};

test.each([
  { what: 'one bit of the text', content: flipped(sealed.length - 1), name: NAME },
  { what: 'one bit of the nonce', content: flipped(3), name: NAME },
  { what: 'one bit of the tag', content: flipped(20), name: NAME },
  { what: 'the version', content: flipped(0), name: NAME },
  { what: 'its end', content: sealed.subarray(0, -1), name: NAME },
  { what: 'all but three bytes', content: sealed.subarray(0, 3), name: NAME },
  { what: 'the name it lies under', content: sealed, name: NAME.replace('content', 'thumbnail') },
])('content that lost or changed $what is not believed', ({ content, name }) => {
  expect(() => openContent(key, name, content)).toThrow(BrokenContentError);
});

test('the key of one file opens no other, and a keyring without the platform key opens none', () => {
  expect(() => openContent(makeFileKey(keyring).key, NAME, sealed)).toThrow(BrokenContentError);
  const other = createKeyring({
    currentKeyId: 'demo',
    encryption: new Map([['demo', Buffer.alloc(32, 1)]]),
    blindIndex: Buffer.alloc(32, 2),
  });
  expect(() => unwrapFileKey(other, makeFileKey(keyring).wrapped)).toThrow(BrokenCipherError);
});
