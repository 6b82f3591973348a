import { describe, expect, test } from 'vitest';
import type { AppealAction, DivisionPartsFragment } from '../generated/documents';
import { DESK_MOVES, EMPTY_MOVE, isDirect, missingField, moveInput, NOBODY, type MoveDraft } from './move';

const appeal = { id: 'a', version: 3 };
const head = { appealId: 'a', expectedVersion: 3 };
const gansu = { code: '620102', name: '城关区' } as DivisionPartsFragment;

function find(action: AppealAction) {
  const found = DESK_MOVES.find((move) => move.action === action);
  if (!found) throw new Error(`no move ${action}`);
  return found;
}

const rows: readonly (readonly [AppealAction, Partial<MoveDraft>, string | null, object])[] = [
  ['START_REVIEW', {}, null, head],
  ['ADD_NOTE', { note: '  ' }, 'note', head],
  ['ADD_NOTE', { note: ' 已致电酒店 ' }, null, { ...head, note: '已致电酒店' }],
  ['VERIFY_IDENTITY', {}, 'identity', { ...head, asked: [], matched: [] }],
  [
    'VERIFY_IDENTITY',
    { asked: ['NAME', 'BIRTH_DATE'], matched: ['NAME'] },
    null,
    { ...head, asked: ['NAME', 'BIRTH_DATE'], matched: ['NAME'] },
  ],
  ['ASK_CITIZEN', { note: '住宿发票', hours: '0' }, 'hours', { ...head, missing: '住宿发票', hours: 0 }],
  ['ASK_CITIZEN', { note: '住宿发票', hours: '12' }, null, { ...head, missing: '住宿发票', hours: 12 }],
  ['TRANSFER', { addressee: 'PHONE_12306' }, 'note', { ...head, addressee: 'PHONE_12306' }],
  ['TRANSFER', { addressee: 'PROVINCE' }, 'addressee', { ...head, addressee: 'PROVINCE' }],
  [
    'TRANSFER',
    { addressee: 'PROVINCE', province: gansu, externalNumber: ' GS-1 ', note: '请协查' },
    null,
    { ...head, note: '请协查', addressee: 'PROVINCE', divisionCode: '620000', externalNumber: 'GS-1' },
  ],
  ['ASSIGN', {}, 'handler', { ...head, staffId: '' }],
  ['ASSIGN', { staffId: NOBODY }, null, { ...head, staffId: null }],
  [
    'CHANGE_URGENCY',
    { urgency: 'T1', departureAt: '2021-11-01T19:00', note: '今晚的车' },
    null,
    { ...head, note: '今晚的车', urgency: 'T1', departureAt: '2021-11-01T19:00:00+08:00' },
  ],
  [
    'CHANGE_URGENCY',
    { urgency: 'T1', departureAt: '19点', note: 'x' },
    'departureAt',
    { ...head, note: 'x', urgency: 'T1', departureAt: '19点:00+08:00' },
  ],
];

describe('a move at the desk', () => {
  test.each(rows)('%s with %o lacks %s and sends %o', (action, draft, lacks, input) => {
    const whole = { ...EMPTY_MOVE, ...draft };
    expect({ lacks: missingField(find(action), whole), input: moveInput(find(action), whole, appeal) }).toEqual({
      lacks,
      input,
    });
  });

  test('asks for nothing where there is nothing to say', () => {
    expect(DESK_MOVES.filter(isDirect).map(({ action }) => action)).toEqual(['START_REVIEW', 'RESUME']);
  });
});
