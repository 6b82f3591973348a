import { describe, expect, test } from 'vitest';
import {
  correctionFaults,
  editPart,
  EMPTY_DRAFT,
  oneMore,
  proposalFaults,
  toCorrectionInput,
  toCorrectionInputs,
  withoutPart,
  type Draft,
} from './draft';

const lishui = {
  code: '320117',
  name: '溧水区',
  fullName: '江苏省南京市溧水区',
  level: 'COUNTY',
  kind: 'GB2260',
  prefectureCode: '320100',
};
const refine: Draft = { ...EMPTY_DRAFT, kind: 'REFINE_STAY', targetIds: ['stay-1'], division: lishui };
const attach: Draft = {
  ...EMPTY_DRAFT,
  kind: 'ATTACH_TEST',
  institution: { id: 'lab', name: '检验所', qualified: true, connected: false, phone: null, division: lishui },
  sampleNumber: ' S-1 ',
  sampledAt: '2021-10-31T08:00',
  reportedAt: '2021-10-31T20:00',
};

describe('a draft that can be tried out', () => {
  test('refining a stay names stay and county', () => {
    expect(toCorrectionInput(refine)).toEqual({
      kind: 'REFINE_STAY',
      targetIds: ['stay-1'],
      divisionCode: '320117',
      validDays: 14,
    });
  });

  test('an attached test carries the times with the offset of the city', () => {
    expect(toCorrectionInput(attach)).toMatchObject({
      test: { sampleNumber: 'S-1', sampledAt: '2021-10-31T08:00:00+08:00', reportedAt: '2021-10-31T20:00:00+08:00' },
    });
  });
});

describe('a draft that cannot be tried out yet', () => {
  test.each([
    { draft: EMPTY_DRAFT, faults: { kind: 'kind' } },
    { draft: { ...refine, targetIds: [] }, faults: { target: 'target' } },
    { draft: { ...refine, division: null }, faults: { county: 'county' } },
    { draft: { ...refine, validDays: '15' }, faults: { days: 'days' } },
    { draft: { ...refine, validDays: '1.5' }, faults: { days: 'days' } },
    { draft: { ...EMPTY_DRAFT, kind: 'GRACE' as const, validDays: '3' }, faults: { rule: 'rule' } },
    {
      draft: { ...EMPTY_DRAFT, kind: 'GRACE' as const, ruleId: 'P2-07', validDays: '4' },
      faults: { days: 'graceDays' },
    },
    { draft: { ...EMPTY_DRAFT, kind: 'FIX_IDENTITY' as const }, faults: { target: 'target' } },
    {
      draft: { ...EMPTY_DRAFT, kind: 'ATTACH_DOSE' as const, givenOn: '1 June' },
      faults: { product: 'product', givenOn: 'givenOn', county: 'place', clinic: 'clinic' },
    },
    { draft: { ...attach, reportedAt: '2021-10-31T07:59' }, faults: { reported: 'order' } },
    {
      draft: { ...attach, institution: null, sampleNumber: ' ' },
      faults: { institution: 'institution', sample: 'sample' },
    },
  ])('$faults', ({ draft, faults }) => {
    expect(correctionFaults(draft)).toEqual(faults);
    expect(toCorrectionInput(draft)).toBeNull();
  });
});

test('a proposal also needs cause, basis and evidence', () => {
  expect(proposalFaults(refine)).toEqual({ cause: 'cause', basis: 'basis', evidence: 'evidence' });
  expect(proposalFaults({ ...refine, cause: 'PRECISION_PREFECTURE', legalBasis: 'x', evidenceIds: ['e'] })).toEqual({});
});

describe('corrections that are decided together', () => {
  const kinds = (draft: Draft) => toCorrectionInputs(draft)?.map(({ kind }) => kind) ?? null;

  test('another one begins in the form; cause, basis and evidence stay', () => {
    const begun = oneMore({ ...refine, cause: 'PRECISION_PREFECTURE', evidenceIds: ['e'] });
    expect(begun).toMatchObject({ kind: null, cause: 'PRECISION_PREFECTURE', evidenceIds: ['e'] });
    expect(kinds(begun)).toEqual(['REFINE_STAY']);
  });

  test('one of the list comes back into the form, and one is left out', () => {
    const list = { ...oneMore(refine), ...attach, others: oneMore(refine).others };
    expect(kinds(list)).toEqual(['REFINE_STAY', 'ATTACH_TEST']);
    expect(editPart(list, 0)).toMatchObject({ kind: 'REFINE_STAY', others: [{ kind: 'ATTACH_TEST' }] });
    expect(kinds(withoutPart(list, 0))).toEqual(['ATTACH_TEST']);
  });

  test('one that lacks something holds the others back', () => {
    expect(kinds({ ...oneMore(refine), kind: 'ATTACH_TEST' })).toBeNull();
  });

  test('a test under a mistyped number is named by laboratory and sample', () => {
    const strayed: Draft = {
      ...EMPTY_DRAFT,
      kind: 'FIX_IDENTITY',
      institution: attach.institution,
      sampleNumber: 'S-7',
    };
    expect(toCorrectionInput(strayed)).toMatchObject({ strayed: { sampleNumber: 'S-7' }, targetIds: [] });
  });
});
