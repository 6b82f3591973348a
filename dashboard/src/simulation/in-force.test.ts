import { expect, test } from 'vitest';
import { inForceAt } from './in-force';

const period = (validFrom: string, validTo: string | null, knownTo: string | null = null) => ({
  validFrom: `${validFrom}T00:00:00+08:00`,
  validTo: validTo && `${validTo}T00:00:00+08:00`,
  knownTo,
});
const versions = [
  { id: 'P3', periods: [period('2022-01-01', null)] },
  // was open-ended until P3 was known
  { id: 'P2', periods: [period('2021-10-30', null, '2021-12-20T00:00:00Z'), period('2021-10-30', '2022-01-01')] },
];

test.each([
  { at: '2021-10-29T23:59:59+08:00', id: null },
  { at: '2021-10-30T00:00:00+08:00', id: 'P2' },
  { at: '2021-12-31T23:59:59+08:00', id: 'P2' },
  { at: '2022-01-01T00:00:00+08:00', id: 'P3' },
])('at $at $id is in force', ({ at, id }) => {
  expect(inForceAt(versions, Date.parse(at))?.id ?? null).toBe(id);
});
