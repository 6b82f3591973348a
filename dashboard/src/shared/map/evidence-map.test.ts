import { describe, expect, test } from 'vitest';
import type { PersonFactsFragment } from '../../generated/documents';
import { outline, placeAt, placesOf, projection, type Shape } from './evidence-map';

type Stay = PersonFactsFragment['stays'][number];
type Area = Stay['areas'][number];

const division = (code: string, name: string, prefectureCode: string | null) => ({
  code,
  name,
  fullName: name,
  level: 'PREFECTURE' as const,
  kind: 'NORMAL' as const,
  prefectureCode,
});
const stay = (precision: Stay['precision'], at: ReturnType<typeof division>, areas: readonly Area[] = []) =>
  ({ precision, division: at, areas }) as unknown as Stay;
const alxa = division('152900', '阿拉善盟', '152900');
const right = division('152922', '阿拉善右旗', '152900');
const ejin = division('152923', '额济纳旗', '152900');

describe('what the map shows of a prefecture', () => {
  test('is the finest that is known, with every name', () => {
    expect(placesOf([stay('PREFECTURE', alxa), stay('COUNTY', right)]).get('152900')).toEqual({
      precision: 'COUNTY',
      names: ['阿拉善右旗', '阿拉善盟'],
      listed: null,
    });
  });

  test('is the worst that is listed there', () => {
    const areas = [
      { level: 'MEDIUM', kind: 'RISK', division: ejin },
      { level: 'HIGH', kind: 'RISK', division: ejin },
    ] as unknown as Area[];
    expect(placesOf([stay('PREFECTURE', alxa, areas)]).get('152900')).toMatchObject({ listed: 'HIGH' });
  });

  test('of a stay known only by its province is every prefecture of it', () => {
    const places = placesOf([stay('PROVINCE', division('150000', '内蒙古自治区', null))]);
    expect(placeAt(places, '150700')).toMatchObject({ precision: 'PROVINCE' });
    expect(placeAt(places, '620100')).toBeNull();
  });
});

const square: Shape = {
  properties: { adcode: '152900', name: '阿拉善盟' },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [100, 40],
        [101, 40],
        [101, 41],
        [100, 41],
        [100, 40.0001],
      ],
    ],
  },
};

test('north is up, and points that fall together are drawn once', () => {
  const project = projection({ west: 100, east: 101, south: 40, north: 41 }, { width: 100, height: 100 });
  const [, top] = project([100.5, 41]);
  const [, bottom] = project([100.5, 40]);
  expect(top).toBeLessThan(bottom);
  expect(outline(square, project).match(/[ML]/g)).toHaveLength(5);
  expect(outline(square, () => [1, 1])).toBe('');
});
