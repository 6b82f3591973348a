import { expect, test } from 'vitest';
import { fillMacro } from './macro-text';

const values = {
  number: 'S20211101-0001',
  decideDue: '2021-11-01T14:00:00+08:00',
  now: Date.parse('2021-11-01T10:00:00+08:00'),
};

test.each([
  ['申诉编号{{number}}', '申诉编号S20211101-0001'],
  ['{{ until }}前', '11-02 10:00前'],
  ['{{decideBy}}前答复，{{today}}', '11-01 14:00前答复，2021-11-01'],
  ['{{name}}您好', '{{name}}您好'],
])('%s ⇒ %s', (text, filled) => {
  expect(fillMacro(text, values)).toBe(filled);
});
