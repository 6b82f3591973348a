import type { SimulationDraft } from './draft';

/** Every place of the form that can say what is wrong with it. */
function placesOf(draft: SimulationDraft): ReadonlySet<string> {
  const ofVariants = draft.variants.flatMap((variant, index) => {
    const own = `variants.${index}`;
    const overrides = variant.overrides.map((_override, row) => `${own}.parameters.${row}`);
    return [own, `${own}.label`, `${own}.policyKey`, `${own}.areaVersionId`, ...overrides];
  });
  return new Set(['label', 'asOf', 'prefectures', ...ofVariants]);
}

/**
 * The place of the form a refusal belongs to: the server names the path of the input (`input.variants.0.policyKey`);
 * what has no place of its own belongs to what it is part of. Null: to the form as a whole.
 */
export function placeOf(field: string | null, draft: SimulationDraft): string | null {
  const places = placesOf(draft);
  const steps = (field ?? '')
    .replaceAll(/\[(\d+)\]/g, '.$1')
    .replace(/^input\./, '')
    .split('.');
  while (steps.length > 0) {
    const place = steps.join('.');
    if (places.has(place)) return place;
    steps.pop();
  }
  return null;
}
