import { describe, expect, test } from 'vitest';
import vectors from './fixtures/mobile-phone-zh-CN.json' with { type: 'json' };
import { buildTestMobileNumber, parseMobileNumber } from './mobile-number.js';

/** Marked valid by the source, but no operator has such numbers. */
const DISPUTED = /^(?:(?:\+|00)86)?9[28]/;

describe('mobile numbers', () => {
  test.each(vectors.filter(({ number }) => !DISPUTED.test(number)))('$number is valid: $valid', ({ number, valid }) => {
    expect(parseMobileNumber(number).ok).toBe(valid);
  });

  test.each([
    { text: '1381121111', code: 'LENGTH', position: 10 },
    { text: '138-1121-1114', code: 'CHARACTER', position: 3 },
    { text: '12838389438', code: 'PREFIX', position: 0 },
    { text: '98199649964', code: 'PREFIX', position: 0 },
    { text: '12900000001', code: 'PREFIX', position: 0 },
  ])('$text is refused with $code at $position', ({ text, code, position }) => {
    expect(parseMobileNumber(text)).toEqual({ ok: false, problem: { code, position } });
  });

  test('the country code is dropped, so one number has one spelling', () => {
    expect(parseMobileNumber('+8613523333233')).toEqual(parseMobileNumber('13523333233'));
    expect(parseMobileNumber(' 008613523333233 ')).toMatchObject({ number: '13523333233' });
  });

  test('test numbers are valid only where they are allowed', () => {
    const number = buildTestMobileNumber(42);
    expect(number).toBe('12900000042');
    expect(parseMobileNumber(number, { allowTest: true })).toEqual({ ok: true, number, isTest: true });
    expect(() => buildTestMobileNumber(-1)).toThrow(RangeError);
  });
});
