import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day } from '../time/time.js';
import vectors from './fixtures/resident-id-gb11643.json' with { type: 'json' };
import { buildTestResidentNumber, parseResidentNumber, TEST_NUMBER_COUNT } from './resident-number.js';

describe('resident numbers', () => {
  test.each(vectors)('$number is valid: $valid ($note)', ({ number, valid }) => {
    expect(parseResidentNumber(number).ok).toBe(valid);
  });

  test.each([
    { text: '', code: 'LENGTH', position: 0 },
    { text: '44030819990110', code: 'LENGTH', position: 14 },
    { text: '11010519491231A02X', code: 'CHARACTER', position: 14 },
    { text: '1101051949123100X2', code: 'CHARACTER', position: 16 },
    { text: '990426199112010074', code: 'DIVISION', position: 0 },
    { text: '110105194902310021', code: 'BIRTH_DATE', position: 6 },
    { text: '110105179912310021', code: 'BIRTH_DATE', position: 6 },
    { text: '110105194912310021', code: 'CHECK_DIGIT', position: 17 },
  ])('"$text" is refused with $code at $position', ({ text, code, position }) => {
    expect(parseResidentNumber(text)).toEqual({ ok: false, problem: { code, position } });
  });

  test('spaces around it and a small x are accepted', () => {
    expect(parseResidentNumber(' 11010519491231002x ')).toMatchObject({
      ok: true,
      number: '11010519491231002X',
      sex: 'FEMALE',
    });
  });

  test('a birth date in the future is refused once today is known', () => {
    const born = buildTestResidentNumber(7, '2021-11-02', 'MALE');
    expect(parseResidentNumber(born, { allowTest: true, on: day('2021-11-01') })).toMatchObject({
      problem: { code: 'BIRTH_DATE' },
    });
    expect(parseResidentNumber(born, { allowTest: true, on: day('2021-11-02') })).toMatchObject({ ok: true });
  });

  test('every single wrong digit and every swap of neighbours is noticed', () => {
    const number = buildTestResidentNumber(4711, '1968-02-29', 'FEMALE');
    fc.assert(
      fc.property(fc.nat(17), fc.nat(9), (position, digit) => {
        const changed = number.slice(0, position) + String(digit) + number.slice(position + 1);
        return changed === number || !parseResidentNumber(changed, { allowTest: true }).ok;
      }),
    );
    for (let at = 0; at < 16; at += 1) {
      const swapped = number.slice(0, at) + number.charAt(at + 1) + number.charAt(at) + number.slice(at + 2);
      expect(swapped === number || !parseResidentNumber(swapped, { allowTest: true }).ok).toBe(true);
    }
  });

  test('test numbers are valid only where they are allowed, carry date and sex, and never repeat', () => {
    fc.assert(
      fc.property(fc.nat(TEST_NUMBER_COUNT - 1), fc.constantFrom('MALE' as const, 'FEMALE' as const), (index, sex) => {
        const number = buildTestResidentNumber(index, '2001-12-31', sex);
        expect(parseResidentNumber(number).ok).toBe(false);
        expect(parseResidentNumber(number, { allowTest: true })).toEqual({
          ok: true,
          number,
          sex,
          isTest: true,
          birthDate: day('2001-12-31'),
        });
      }),
    );
    const numbers = Array.from({ length: 2000 }, (_, index) => buildTestResidentNumber(index, '2001-12-31', 'MALE'));
    expect(new Set(numbers).size).toBe(2000);
    expect(() => buildTestResidentNumber(TEST_NUMBER_COUNT, '2001-12-31', 'MALE')).toThrow(RangeError);
  });
});
