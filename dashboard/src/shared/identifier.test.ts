import { describe, expect, test } from 'vitest';
import { checkCharacter, parseIdentifier } from './identifier';

/** No division 999999 exists, so no person can hold such a number. */
const first17 = '99999919900307123';
const valid = first17 + checkCharacter(first17);
const wrongCheck = first17 + (valid.endsWith('1') ? '2' : '1');

describe('a typed identifier', () => {
  test('a resident number with spaces is read as one', () => {
    const spaced = `${valid.slice(0, 6)} ${valid.slice(6, 14)} ${valid.slice(14)}`;
    expect(parseIdentifier(spaced)).toEqual({ ok: true, identifier: { kind: 'RESIDENT_ID', value: valid } });
  });

  test('a phone with country code and dashes is read as eleven digits', () => {
    expect(parseIdentifier('+86 199-0000-0001')).toEqual({
      ok: true,
      identifier: { kind: 'PHONE', value: '19900000001' },
    });
  });

  test('full-width digits from a Chinese keyboard count as digits', () => {
    expect(parseIdentifier('１９９０００００００１')).toMatchObject({ ok: true });
  });

  test.each([
    { typed: '', code: 'EMPTY', position: null },
    { typed: '1990000000', code: 'LENGTH', position: null },
    { typed: '29900000001', code: 'PHONE_PREFIX', position: 1 },
    { typed: '19900O00001', code: 'CHARACTER', position: 6 },
    { typed: '1990000000X', code: 'CHARACTER', position: 11 },
    { typed: '99999919901307123X', code: 'BIRTH_DATE', position: 7 },
    { typed: '9999991990030712XX', code: 'CHARACTER', position: 17 },
    { typed: wrongCheck, code: 'CHECK_DIGIT', position: 18 },
  ])('$code at $position', ({ typed, code, position }) => {
    expect(parseIdentifier(typed)).toMatchObject({ ok: false, fault: { code, position } });
  });

  test.each([
    { digits: '11010519491231002', check: 'X' },
    { digits: '44052418800101001', check: '4' },
  ])('check character of the example in GB 11643 is $check', ({ digits, check }) => {
    expect(checkCharacter(digits)).toBe(check);
  });
});
