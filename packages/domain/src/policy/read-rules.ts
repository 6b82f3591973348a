import { ParseError, type Reader } from './reader.js';

/** More rules than anybody could compare; each is asked of every case, and of everybody. */
const MOST_RULES = 200;

/** Reads a table of rules, each with an id of its own; there is at least one. @throws ParseError */
export function readRules<R extends { readonly id: string }>(table: Reader, read: (rule: Reader) => R): readonly R[] {
  const given = table.filledList();
  if (given.length > MOST_RULES) {
    throw new ParseError(table.path, `expected at most ${MOST_RULES} rules, found ${given.length}`);
  }
  const rules = given.map(read);
  const ids = new Set<string>();
  for (const [index, { id }] of rules.entries()) {
    if (ids.has(id)) {
      throw new ParseError(`${table.path}[${index}].id`, `rule id "${id}" appears twice; give each its own`);
    }
    ids.add(id);
  }
  return rules;
}
