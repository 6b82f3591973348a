import { expect, test } from 'vitest';
import { draftOf, NEW_AGENCY, toAgencyInput } from './agency-draft';

test('what is left empty is nothing, and a new one has no version', () => {
  expect(toAgencyInput({ ...NEW_AGENCY, nameZh: ' 东直门社区 ', nameEn: 'Dongzhimen', phone: ' ' }, null)).toEqual({
    kind: 'COMMUNITY',
    name: { zh: '东直门社区', en: 'Dongzhimen' },
    phone: null,
    opening: null,
    divisionCode: null,
    partnerId: null,
    active: true,
  });
});

test('opened and saved without a change, an entry stays what it was', () => {
  const entry = {
    id: '1',
    version: 3,
    kind: 'LABORATORY',
    name: { zh: '草原医院', en: 'Grassland hospital' },
    phone: '0479-1',
    opening: { zh: '您好', en: 'Hello' },
    division: null,
    partnerId: '2',
    active: false,
    answersItself: true,
    questions: [],
  } as const;
  const { id, version, name, phone, opening, partnerId, active, kind } = entry;
  expect(toAgencyInput(draftOf({ ...entry, questions: [] }), entry)).toEqual({
    id,
    expectedVersion: version,
    kind,
    name,
    phone,
    opening,
    divisionCode: null,
    partnerId,
    active,
  });
});
