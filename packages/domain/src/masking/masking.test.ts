import { expect, test } from 'vitest';
import { maskIdNumber, maskName, maskPhone } from './masking.js';

test.each([
  ['王小明', '王**'],
  ['王明', '王*'],
  ['欧阳修', '欧阳*'],
  ['欧阳', '欧*'],
  ['李', '李*'],
])('the name %s is shown as %s', (name, shown) => {
  expect(maskName(name)).toBe(shown);
});

test('a resident number shows its first and last two characters', () => {
  expect(maskIdNumber('990101199001010011')).toBe('99**************11');
});

test('a phone number shows its first and last three digits', () => {
  expect(maskPhone('10012345678')).toBe('100*****678');
});

test('what is too short to mask is hidden whole', () => {
  expect(maskPhone('12345')).toBe('*****');
});
