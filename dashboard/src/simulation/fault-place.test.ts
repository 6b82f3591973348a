import { expect, test } from 'vitest';
import { EMPTY_DRAFT, EMPTY_VARIANT, type SimulationDraft } from './draft';
import { placeOf } from './fault-place';

const draft: SimulationDraft = {
  ...EMPTY_DRAFT,
  variants: [EMPTY_VARIANT, { ...EMPTY_VARIANT, overrides: [{ name: 'lookBackDays', raw: '700' }] }],
};

test.each([
  { field: 'input.asOf', place: 'asOf' },
  { field: 'input.prefectures.3', place: 'prefectures' },
  { field: 'input.variants.1.parameters.0.value', place: 'variants.1.parameters.0' },
  { field: 'input.variants[1].parameters[0].value', place: 'variants.1.parameters.0' },
  { field: 'input.variants.0.policyKey', place: 'variants.0.policyKey' },
  { field: 'input.variants.1.parameters', place: 'variants.1' },
  { field: 'input.variants', place: null },
  { field: 'somewhere.else', place: null },
  { field: null, place: null },
])('a refusal of $field is shown at $place', ({ field, place }) => {
  expect(placeOf(field, draft)).toBe(place);
});
