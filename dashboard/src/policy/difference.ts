/** What a case promised of one part of the outcome, and what came out. */
export interface Difference {
  readonly part: string;
  readonly expected: string;
  readonly found: string;
}

const SHAPE = /^(\w+): expected (.*), found (.*)$/s;

/** Reads a line of the judge, e.g. `colour: expected GREEN, found NONE`; null when it says something else. */
export function readDifference(line: string): Difference | null {
  const [, part, expected, found] = SHAPE.exec(line) ?? [];
  return part === undefined || expected === undefined || found === undefined ? null : { part, expected, found };
}
