import { expect, test } from 'vitest';
import { formOf, withText, type FormOfMove } from './text-into-form';

const CASE = '01234567-89ab-7cde-8f01-23456789abcd';

test.each([
  ['ADD_NOTE', 'MOVE', `${CASE}:ADD_NOTE`, 'note'],
  ['ASK_CITIZEN', 'MOVE', `${CASE}:ASK_CITIZEN`, 'note'],
  ['ASK_AGENCY', 'MOVE', `${CASE}:ASK_AGENCY`, 'wording'],
  ['UPHOLD', 'UPHOLD', CASE, 'reason'],
] as const)('a text for %s goes into the draft of its form', (action, kind, scope, field) => {
  expect(formOf(action, CASE)).toMatchObject({ kind, scope, field });
});

test('a move that takes no words has no form for a text', () => {
  expect(formOf('START_REVIEW', CASE)).toBe(null);
});

const UPHOLD = formOf('UPHOLD', CASE) as FormOfMove;

test.each([
  ['nothing', null, '名单无误'],
  ['a draft without words', '{"reason":" "}', '名单无误'],
  ['the text itself', '{"reason":"名单无误"}', '名单无误'],
  ['words', '{"reason":"已核对行程 "}', '已核对行程\n名单无误'],
])('where there is %s', (_what, kept, reason) => {
  expect(JSON.parse(withText(UPHOLD, kept, '名单无误'))).toEqual({ cause: 'CORRECT_FLAG', reason });
});

test('what else was chosen in the form stays', () => {
  const kept = '{"reason":"","cause":"GUIDANCE_ONLY"}';
  expect(JSON.parse(withText(UPHOLD, kept, '名单无误'))).toEqual({ cause: 'GUIDANCE_ONLY', reason: '名单无误' });
});
