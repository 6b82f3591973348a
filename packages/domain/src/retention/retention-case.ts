import { readInstant } from '../policy/read-head.js';
import { Reader } from '../policy/reader.js';
import type { CaseResult } from '../policy/run-cases.js';
import { formatDay } from '../time/time.js';
import { deletableFrom } from './kept-until.js';
import { RETENTION_KINDS, type RetentionPolicy } from './retention-policy.js';

/** Runs the worked examples of a retention policy: something of a kind, from when it counts, and the day it may go. */
export const runRetentionCases = (policy: RetentionPolicy, cases: unknown): readonly CaseResult[] =>
  new Reader(cases, '')
    .child('cases')
    .list()
    .map((given) => {
      const one = given.withOnly(['name', 'kind', 'from', 'expect']);
      const kind = one.child('kind').oneOf(RETENTION_KINDS);
      const expect = one.child('expect').withOnly(['deletableFrom', 'then']);
      const found: Readonly<Record<string, string>> = {
        deletableFrom: formatDay(deletableFrom(policy, kind, readInstant(one.child('from')))),
        then: policy.parameters.kept[kind].then,
      };
      return {
        name: one.child('name').text(),
        differences: expect
          .entries()
          .flatMap(([key, value]) =>
            value.text() === found[key] ? [] : [`${key}: expected ${value.text()}, found ${found[key] ?? 'none'}`],
          ),
      };
    });
