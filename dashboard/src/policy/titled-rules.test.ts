import { expect, test } from 'vitest';
import { titledRules } from './titled-rules';

const rule = { id: 'P4-01', title: { zh: '集中展示', en: 'front page' }, page: 'FRONT' };

test.each([
  ['a document', JSON.stringify({ rules: [rule] }), ['P4-01']],
  ['rules that are not finished', JSON.stringify({ rules: [rule, { id: 'P4-02' }, null] }), ['P4-01']],
  ['no rules', '{}', []],
  ['no document', '{ "rules": [', []],
])('%s', (_name, document, ids) => {
  expect(titledRules(document).map(({ id }) => id)).toEqual(ids);
});
