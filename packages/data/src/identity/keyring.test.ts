import { describe, expect, test } from 'vitest';
import {
  BrokenCipherError,
  createKeyring,
  demoKeyring,
  KeyConfigurationError,
  keyringFromEnvironment,
  UnknownKeyError,
} from './keyring.js';

const key = (fill: number): Buffer => Buffer.alloc(32, fill);
const ring = (currentKeyId: string, ...ids: string[]) =>
  createKeyring({
    currentKeyId,
    encryption: new Map(ids.map((id, index) => [id, key(index + 1)])),
    blindIndex: key(99),
  });

describe('the keyring', () => {
  test('gives back what it encrypted, and never writes the same text twice', () => {
    const { encrypt, decrypt } = ring('a', 'a');
    expect(decrypt(encrypt('张三丰'))).toBe('张三丰');
    expect(encrypt('张三丰').equals(encrypt('张三丰'))).toBe(false);
  });

  test('reads texts of an older key after a rotation', () => {
    const old = ring('a', 'a').encrypt('secret');
    expect(ring('b', 'a', 'b').decrypt(old)).toBe('secret');
  });

  test('names the key it lacks', () => {
    const foreign = createKeyring({ currentKeyId: 'x', encryption: new Map([['x', key(7)]]), blindIndex: key(1) });
    expect(() => ring('a', 'a').decrypt(foreign.encrypt('secret'))).toThrow(UnknownKeyError);
  });

  test('notices every changed byte', () => {
    const { encrypt, decrypt } = ring('a', 'a');
    const cipher = encrypt('secret');
    for (let at = 2; at < cipher.length; at += 1) {
      const changed = Buffer.from(cipher);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(() => decrypt(changed)).toThrow(BrokenCipherError);
    }
    expect(() => decrypt(cipher.subarray(0, 10))).toThrow(BrokenCipherError);
  });

  test('blind indexes are equal for equal identifiers of one kind only', () => {
    const { blindIndex } = ring('a', 'a');
    expect(blindIndex('PHONE', '12900000001').equals(blindIndex('PHONE', '12900000001'))).toBe(true);
    expect(blindIndex('PHONE', '12900000001').equals(blindIndex('RESIDENT_ID', '12900000001'))).toBe(false);
    expect(blindIndex('PHONE', '12900000001').equals(blindIndex('PHONE', '12900000002'))).toBe(false);
  });

  test.each([
    { env: { ENCRYPTION_KEYS: `a:${key(1).toString('base64')}` }, problem: /set together/ },
    { env: { BLIND_INDEX_KEY: key(1).toString('base64') }, problem: /set together/ },
    { env: { ENCRYPTION_KEYS: 'no-colon', BLIND_INDEX_KEY: key(1).toString('base64') }, problem: /entry 1/ },
    {
      env: { ENCRYPTION_KEYS: 'a:c2hvcnQ=', BLIND_INDEX_KEY: key(1).toString('base64') },
      problem: /5 bytes instead of 32/,
    },
  ])('unusable keys are refused without showing them: $problem', ({ env, problem }) => {
    expect(() => keyringFromEnvironment(env)).toThrow(KeyConfigurationError);
    expect(() => keyringFromEnvironment(env)).toThrow(problem);
    expect(() => keyringFromEnvironment(env)).not.toThrow(/c2hvcnQ/);
  });

  test('without keys in the environment it is the demo keyring, and says so', () => {
    expect(keyringFromEnvironment({}).demo).toBe(true);
    expect(demoKeyring().demo).toBe(true);
    const env = { ENCRYPTION_KEYS: `a:${key(1).toString('base64')}`, BLIND_INDEX_KEY: key(2).toString('base64') };
    expect(keyringFromEnvironment(env).demo).toBe(false);
  });

  test('the published keys stay the demo keys, whatever they are called', () => {
    const published = Buffer.from('zhengming demo key: not a secret').toString('base64');
    const own = key(2).toString('base64');
    expect(keyringFromEnvironment({ ENCRYPTION_KEYS: `prod:${published}`, BLIND_INDEX_KEY: own }).demo).toBe(true);
    const index = Buffer.from('zhengming demo index, no secret!').toString('base64');
    expect(keyringFromEnvironment({ ENCRYPTION_KEYS: `prod:${own}`, BLIND_INDEX_KEY: index }).demo).toBe(true);
  });

  test('wrapped keys are opened by the command of the key management system', () => {
    // stands in for one: it turns the base64 of the wrapped key round
    const wrap = (clear: Buffer): string =>
      Buffer.from([...clear.toString('base64')].reverse().join('')).toString('base64');
    const env = {
      ENCRYPTION_KEYS: `a:${wrap(key(3))}`,
      BLIND_INDEX_KEY: wrap(key(4)),
      KEY_UNWRAP_COMMAND: 'base64 -d | rev',
    };
    const clear = createKeyring({ currentKeyId: 'a', encryption: new Map([['a', key(3)]]), blindIndex: key(4) });
    expect(clear.decrypt(keyringFromEnvironment(env).encrypt('110101199003070038'))).toBe('110101199003070038');
  });

  test.each(['exit 1', 'echo short', 'no-such-command'])(
    'a system that does not open them (%s) is said, without a key',
    (command) => {
      const env = {
        ENCRYPTION_KEYS: `a:${key(3).toString('base64')}`,
        BLIND_INDEX_KEY: key(4).toString('base64'),
        KEY_UNWRAP_COMMAND: command,
      };
      expect(() => keyringFromEnvironment(env)).toThrow(KeyConfigurationError);
      expect(() => keyringFromEnvironment(env)).not.toThrow(key(3).toString('base64'));
    },
  );
});
