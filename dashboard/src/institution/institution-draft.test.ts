import { expect, test } from 'vitest';
import type { InstitutionEntryFragment } from '../generated/documents';
import { draftOf, NEW_INSTITUTION, toSaveInput, withPeriod } from './institution-draft';
import { standingOf } from './traits';

const ENTRY = {
  id: 'i',
  version: 3,
  name: '某医院',
  creditCode: null,
  phone: null,
  dutyContact: '检验科',
  qualified: true,
  connected: false,
  division: {
    code: '110108',
    name: '海淀区',
    fullName: '北京市海淀区',
    level: 'COUNTY',
    kind: 'GB2260',
    prefectureCode: '110108',
  },
  traits: [{ trait: 'QUALIFIED', since: null, until: '2022-01-01' }],
} as unknown as InstitutionEntryFragment;

test('what was read goes back as it was, with the version that was read; empty fields are nothing', () => {
  expect(toSaveInput({ ...draftOf(ENTRY), reason: '核对' }, '110108', ENTRY)).toEqual({
    id: 'i',
    expectedVersion: 3,
    name: '某医院',
    creditCode: null,
    divisionCode: '110108',
    phone: null,
    dutyContact: '检验科',
    traits: [{ trait: 'QUALIFIED', since: null, until: '2022-01-01' }],
    reason: '核对',
    document: null,
  });
});

test('every period has a key of its own, also after one was taken away', () => {
  const two = withPeriod(NEW_INSTITUTION, 'NATIONAL_PLATFORM');
  const one = { ...two, traits: two.traits.slice(1) };
  expect(withPeriod(one, 'QUALIFIED').traits.map(({ key }) => key)).toEqual([1, 2]);
});

test.each([
  [null, null, 'NOW'],
  ['2021-11-01', null, 'NOW'],
  ['2021-11-02', null, 'COMING'],
  [null, '2021-11-01', 'ENDED'],
  [null, '2021-11-02', 'NOW'],
])('from %s to %s, on 1 November it is %s', (since, until, standing) => {
  expect(standingOf({ since, until }, '2021-11-01')).toBe(standing);
});
