import { expect, test } from 'vitest';
import type { GapDayPartsFragment } from '../generated/documents';
import { countyOption, personOption } from './gap-option';

const reach = { listed: 2, swept: 5, factor: 2.5 };
const day = (more: Partial<GapDayPartsFragment>): GapDayPartsFragment => ({
  day: '2021-11-01',
  areaVersionId: 'list',
  measuredFor: '2021-11-01T10:00:00+08:00',
  alone: 0,
  ordinary: reach,
  municipalities: { listed: 0, swept: 0, factor: null },
  personsInArea: { value: 0, suppressed: false },
  personsOnlyPrefecture: { value: 12, suppressed: false },
  personsSibling: { value: null, suppressed: true },
  ...more,
});
const series = (option: object) => (option as { series: { data: unknown[]; yAxisIndex: number }[] }).series;

test('counties by day; the factor has an axis of its own, and a day without a listed county none', () => {
  const none = day({ day: '2021-11-02', ordinary: { listed: 0, swept: 0, factor: null } });
  const lines = series(countyOption([day({}), none], (name) => name));
  expect(lines.map(({ data, yAxisIndex }) => ({ data, yAxisIndex }))).toEqual([
    { data: [2, 0], yAxisIndex: 0 },
    { data: [5, 0], yAxisIndex: 0 },
    { data: [2.5, null], yAxisIndex: 1 },
  ]);
});

test('people by day: what is withheld leaves a gap, zero stays zero', () => {
  expect(series(personOption([day({})], (name) => name)).map(({ data }) => data)).toEqual([[0], [12], [null]]);
});
