import { describe, expect, test } from 'vitest';
import { EMPTY_DRAFT, EMPTY_VARIANT, faultsOf, toInput, type SimulationDraft } from './draft';

const lanzhou = {
  code: '620100',
  name: '兰州市',
  fullName: '甘肃省兰州市',
  level: 'PREFECTURE',
  kind: 'STATUTORY',
  prefectureCode: '620100',
} as const;

const seven = { ...EMPTY_VARIANT, overrides: [{ name: 'lookBackDays', raw: '7' }] };
const draft = (change: Partial<SimulationDraft>): SimulationDraft => ({ ...EMPTY_DRAFT, variants: [seven], ...change });

describe('what the form sees itself', () => {
  test.each<{ what: string; given: SimulationDraft; places: string[] }>([
    { what: 'a question that can be asked', given: draft({}), places: [] },
    {
      what: 'a variant that changes nothing',
      given: draft({ variants: [seven, EMPTY_VARIANT] }),
      places: ['variants.1'],
    },
    { what: 'a mistyped time', given: draft({ asOf: '1 Nov' }), places: ['asOf'] },
    { what: 'chosen prefectures, and none is chosen', given: draft({ everybody: false }), places: ['prefectures'] },
    {
      what: 'a value that is not one',
      given: draft({ variants: [{ ...seven, overrides: [{ name: 'lookBackDays', raw: '' }] }] }),
      places: ['variants.0.parameters.0'],
    },
  ])('$what', ({ given, places }) => {
    expect(faultsOf(given).map(({ place }) => place)).toEqual(places);
  });
});

describe('what is asked', () => {
  const labels = { simulation: 'look-back 7', variant: (_variant: unknown, index: number) => `variant ${index + 1}` };

  test('is everybody, now, and named after what changes unless somebody says otherwise', () => {
    expect(toInput(draft({}), labels)).toEqual({
      label: 'look-back 7',
      variants: [{ label: 'variant 1', parameters: [{ name: 'lookBackDays', value: '7' }] }],
    });
  });

  test('carries moment, prefectures, policy and list where they were chosen', () => {
    const given = draft({
      label: ' Autumn ',
      asOf: '2021-11-01T00:00',
      everybody: false,
      prefectures: [lanzhou],
      variants: [{ label: 'P3', policyKey: 'key-of-p3', areaVersionId: 'list-9', overrides: [] }],
    });
    expect(toInput(given, labels)).toEqual({
      label: 'Autumn',
      asOf: '2021-11-01T00:00:00+08:00',
      prefectures: ['620100'],
      variants: [{ label: 'P3', policyKey: 'key-of-p3', areaVersionId: 'list-9' }],
    });
  });

  test('tells variants apart that would have the same name', () => {
    const same = { simulation: 'x', variant: () => 'x' };
    const { variants } = toInput(draft({ variants: [seven, seven, seven] }), same);
    expect(variants.map(({ label }) => label)).toEqual(['x', 'x (2)', 'x (3)']);
  });

  test('has a label no longer than the server takes', () => {
    expect(toInput(draft({ label: 'x'.repeat(200) }), labels).label).toHaveLength(80);
  });
});
