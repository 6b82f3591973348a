import { expect, test } from 'vitest';
import p1 from '../../policies/decision/2021-08-15/policy.json' with { type: 'json' };
import { parsePolicy } from './parse-policy.js';
import { upgradeDocument } from './upgrade-document.js';

const parameters: object = p1.parameters;

test('a decision policy of the second schema takes scans as the code took them then', () => {
  expect(upgradeDocument(p1)).toEqual({
    ...p1,
    schemaVersion: 3,
    parameters: {
      ...parameters,
      remoteScan: {
        fastestKmPerHour: 800,
        withinHours: 8,
        scansNeeded: 2,
        burstMinutes: 60,
        burstPeople: 5,
        burstPrefectures: 3,
      },
    },
  });
});

test('one of the third schema says it itself', () => {
  const remoteScan = {
    fastestKmPerHour: 350,
    withinHours: 12,
    scansNeeded: 3,
    burstMinutes: 30,
    burstPeople: 10,
    burstPrefectures: 4,
  };
  const document = { ...p1, schemaVersion: 3, parameters: { ...parameters, remoteScan } };
  expect(parsePolicy(document).parameters.remoteScan).toEqual(remoteScan);
  const { burstPeople: _, ...lacking } = remoteScan;
  const rejected: readonly [string, object][] = [
    ['parameters.remoteScan', { ...document, parameters }],
    ['parameters.remoteScan.burstPeople', { ...document, parameters: { ...parameters, remoteScan: lacking } }],
    [
      'parameters.remoteScan.withinHours',
      { ...document, parameters: { ...parameters, remoteScan: { ...remoteScan, withinHours: 0 } } },
    ],
    [
      'parameters.remoteScan.trains',
      { ...document, parameters: { ...parameters, remoteScan: { ...remoteScan, trains: 1 } } },
    ],
  ];
  for (const [path, one] of rejected) expect(() => parsePolicy(one)).toThrow(path);
});

test('documents of other kinds stay as they are', () => {
  const desk = { schemaVersion: 2, kind: 'DESK', parameters: {} };
  expect(upgradeDocument(desk)).toBe(desk);
});
