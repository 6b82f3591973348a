import { ParseError, type Reader } from './reader.js';

/** Reads a table of rules, each with an id of its own; there is at least one. @throws ParseError */
export function readRules<R extends { readonly id: string }>(table: Reader, read: (rule: Reader) => R): readonly R[] {
  const rules = table.filledList().map(read);
  const ids = new Set<string>();
  for (const [index, { id }] of rules.entries()) {
    if (ids.has(id)) {
      throw new ParseError(`${table.path}[${index}].id`, `rule id "${id}" appears twice; give each its own`);
    }
    ids.add(id);
  }
  return rules;
}
