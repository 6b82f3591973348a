import { expect, test } from 'vitest';
import { askDraftOf } from './ask-draft';

const stay = (source: string) => ({
  id: 's1',
  source,
  division: { fullName: '内蒙古自治区阿拉善盟' },
});
const facts = (source = 'TELECOM') => ({
  tests: [{ id: 't1', institution: { name: '北京和澄医院' } }],
  stays: [stay(source)],
});
const cause = (targetId: string, confidence: number) => ({
  code: 'TEST_NOT_UPLOADED',
  confidence,
  suggestedCorrection: { kind: 'CONFIRM_TEST_UPLOAD', targetIds: [targetId] },
});
const draft = (causes: readonly unknown[], source?: string) =>
  askDraftOf({ probableCauses: causes, person: facts(source) } as never);

test.each([
  {
    what: 'a test that was not uploaded',
    causes: [cause('s1', 0.2), cause('t1', 0.9)],
    expected: { kind: 'LABORATORY', question: 'RESULT_UPLOADED', factId: 't1', search: '北京和澄医院' },
  },
  {
    what: 'a ticket',
    source: 'TICKET',
    causes: [cause('s1', 0.9)],
    expected: { kind: 'CARRIER', question: 'TICKET_USED', factId: 's1', search: '' },
  },
  {
    what: 'a stay known by its prefecture only',
    causes: [cause('s1', 0.9)],
    expected: { kind: 'PROVINCE', question: 'COUNTY_OF_STAY', factId: 's1', search: '内蒙古自治区' },
  },
  { what: 'nothing', causes: [], expected: { kind: 'LABORATORY', question: null, factId: null, search: '' } },
])('the cause is $what ⇒ $expected', ({ causes, source, expected }) => {
  expect(draft(causes, source)).toEqual(expected);
});
