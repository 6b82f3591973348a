import { registerEnumType } from 'type-graphql';

/**
 * Registers an enum of the API. The keys must be exactly the spellings of the domain type, so that domain, database
 * and schema cannot drift apart; the values are partner documentation, or null where the name says it all.
 */
export function apiEnum<T extends string>(
  name: string,
  values: Readonly<Record<T, string | null>>,
  description?: string,
): Readonly<Record<T, T>> {
  const spellings = Object.keys(values) as T[];
  const enumObject = Object.fromEntries(spellings.map((value) => [value, value])) as Record<T, T>;
  const documented = spellings.filter((value) => values[value] !== null);
  registerEnumType(enumObject, {
    name,
    ...(description ? { description } : {}),
    valuesConfig: Object.fromEntries(documented.map((value) => [value, { description: values[value] ?? '' }])) as never,
  });
  return enumObject;
}
