import { describe, expect, test } from 'vitest';
import type { ListedArea } from '../area/area.js';
import { buildDivisions } from '../division/build-divisions.js';
import { divisionCode, type Division, type DivisionKind } from '../division/division.js';
import { precisionGap, reachFactor } from './precision-gap.js';

const row = (code: string, parent: string | null, kind: DivisionKind = 'GB2260'): Division => ({
  code: divisionCode(code),
  name: code,
  level: code.endsWith('0000')
    ? 'PROVINCE'
    : code.endsWith('00')
      ? 'PREFECTURE'
      : code.length === 9
        ? 'STREET'
        : 'COUNTY',
  kind,
  parent: parent === null ? null : divisionCode(parent),
  validFromYear: 1981,
  validToYear: null,
  successors: [],
});

const divisions = buildDivisions([
  row('110000', null),
  ...['110101', '110105', '110114'].map((code) => row(code, '110000')),
  row('150000', null),
  row('152900', '150000'),
  ...['152921', '152922', '152923'].map((code) => row(code, '152900')),
  row('152971', '152900', 'ZONE'),
  row('441900', '150000'),
  row('469001', '150000'),
  row('152923001', '152923', 'STREET'),
]);

const listed = (code: string, more: Partial<ListedArea> = {}): ListedArea => ({
  key: code,
  kind: 'RISK_LEVEL',
  level: 'HIGH',
  division: divisionCode(code),
  extent: 'PART',
  places: 1,
  since: null,
  ...more,
});
const none = { listed: 0, swept: 0 };

describe('counties listed, and counties that a match by prefecture sweeps', () => {
  test.each([
    { what: 'no list', areas: [], ordinary: none, municipalities: none, alone: [] },
    {
      what: 'one county of three',
      areas: [listed('152923')],
      ordinary: { listed: 1, swept: 3 },
      municipalities: none,
      alone: [],
    },
    {
      what: 'several places of one county, one of them a street',
      areas: [listed('152923'), listed('152923', { level: 'MEDIUM' }), listed('152923001')],
      ordinary: { listed: 1, swept: 3 },
      municipalities: none,
      alone: [],
    },
    {
      what: 'a county with infections, which has no level',
      areas: [listed('152922', { kind: 'AFFECTED_COUNTY', level: null })],
      ordinary: { listed: 1, swept: 3 },
      municipalities: none,
      alone: [],
    },
    {
      what: 'low risk, by which nobody is restricted',
      areas: [listed('152923', { level: 'LOW' })],
      ordinary: none,
      municipalities: none,
      alone: [],
    },
    {
      what: 'a whole prefecture, which leaves no gap',
      areas: [listed('152900', { extent: 'WHOLE' })],
      ordinary: { listed: 3, swept: 3 },
      municipalities: none,
      alone: [],
    },
    {
      what: 'a zone, which is listed beside the counties it overlaps',
      areas: [listed('152971'), listed('152923')],
      ordinary: { listed: 2, swept: 3 },
      municipalities: none,
      alone: [],
    },
    {
      what: 'all counties and a zone: never fewer swept than listed',
      areas: ['152971', '152921', '152922', '152923'].map((code) => listed(code)),
      ordinary: { listed: 4, swept: 4 },
      municipalities: none,
      alone: [],
    },
    {
      what: 'districts of a municipality, apart',
      areas: [listed('110101'), listed('110105')],
      ordinary: none,
      municipalities: { listed: 2, swept: 3 },
      alone: [],
    },
    {
      what: 'a prefecture without counties and a county of no prefecture: alone',
      areas: [listed('441900'), listed('469001')],
      ordinary: none,
      municipalities: none,
      alone: ['441900', '469001'],
    },
  ])('$what', ({ areas, ordinary, municipalities, alone }) =>
    expect(precisionGap(areas, divisions)).toMatchObject({ ordinary, municipalities, alone }),
  );

  test('the prefecture with the largest gap comes first', () => {
    const { prefectures } = precisionGap(
      [listed('110101'), listed('110105'), listed('152923'), listed('469001')],
      divisions,
    );
    expect(prefectures).toEqual([
      { prefecture: '152900', counties: ['152923'], listed: 1, swept: 3 },
      { prefecture: '110000', counties: ['110101', '110105'], listed: 2, swept: 3 },
    ]);
  });

  test.each([
    [{ listed: 2, swept: 3 }, 1.5],
    [none, null],
  ])('%o is a factor of %s', (reach, factor) => expect(reachFactor(reach)).toBe(factor));
});
