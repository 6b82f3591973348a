import { describe, expect, test } from 'vitest';
import k1 from '../../policies/desk/2021-08-15/policy.json';
import { parseDeskPolicy } from './parse-desk-policy.js';

const withParameters = (change: object): object => ({ ...k1, parameters: { ...k1.parameters, ...change } });
const withClock = (change: object): object =>
  withParameters({ clocks: { ...k1.parameters.clocks, T1: { ...k1.parameters.clocks.T1, ...change } } });
const { beforeDepartureMinutes: _, ...forgotten } = k1.parameters.clocks.T1;

describe('a promise that cannot be kept, or is silent, is refused at its place', () => {
  test.each([
    {
      what: 'a clock that pauses for an agency',
      document: withParameters({ pausedStates: ['AWAITING_AGENCY'] }),
      message: 'parameters.pausedStates[0]: expected one of AWAITING_CITIZEN, found "AWAITING_AGENCY"',
    },
    {
      what: 'a decision later than the hard stop',
      document: withClock({ decideMinutes: 600 }),
      message: 'parameters.clocks.T1.hardStopMinutes: expected at least decideMinutes (600), found 480',
    },
    {
      what: 'a supervisor who gives less time',
      document: withClock({ supervisorHardStopMinutes: 60 }),
      message: 'parameters.clocks.T1.supervisorHardStopMinutes: expected at least hardStopMinutes (480), found 60',
    },
    {
      what: 'a departure forgotten rather than set aside',
      document: withParameters({ clocks: { ...k1.parameters.clocks, T1: forgotten } }),
      message: 'parameters.clocks.T1.beforeDepartureMinutes: expected a number from 0.083 to 44640, found nothing',
    },
    {
      what: 'a class that nobody knows',
      document: withParameters({ clocks: { ...k1.parameters.clocks, T4: k1.parameters.clocks.T1 } }),
      message: 'parameters.clocks.T4: is not known here; use T0, T1, T2, T3',
    },
    {
      what: 'a share above one',
      document: withParameters({ warnAtShare: 75 }),
      message: 'parameters.warnAtShare: expected a number from 0 to 1, found 75',
    },
    {
      what: 'an incident that may make somebody stricter',
      document: withParameters({
        incident: { ...k1.parameters.incident, stop: { ...k1.parameters.incident.stop, tightenedAtMost: 1 } },
      }),
      message: 'parameters.incident.stop.tightenedAtMost: expected 0, found 1',
    },
    {
      what: 'a last wave that leaves people out',
      document: withParameters({ incident: { ...k1.parameters.incident, wavesPercent: [1, 10] } }),
      message: 'parameters.incident.wavesPercent[1]: expected 100: the last wave is everybody',
    },
    {
      what: 'waves that shrink',
      document: withParameters({ incident: { ...k1.parameters.incident, wavesPercent: [10, 1, 100] } }),
      message: 'parameters.incident.wavesPercent[1]: expected more than the wave before it (10)',
    },
    {
      what: 'an agency escalated before it is chased',
      document: withParameters({ agency: { ...k1.parameters.agency, escalateAtShare: 0.25 } }),
      message: 'parameters.agency.escalateAtShare: expected a number from 0.5 to 2, found 0.25',
    },
    {
      what: 'cases without a class',
      document: { ...k1, rules: k1.rules.slice(0, 3) },
      message: 'rules: expected a last rule that fits every case',
    },
    {
      what: 'a rule nobody reaches',
      document: { ...k1, rules: [...k1.rules, { ...k1.rules[0], id: 'K1-05' }] },
      message: 'rules[4]: is never reached',
    },
    {
      what: 'a rule that asks for what is not so',
      document: { ...k1, rules: [{ ...k1.rules[0], when: { stuckNow: false } }, ...k1.rules.slice(1)] },
      message: 'rules[0].when.stuckNow: expected true, or leave it out',
    },
  ])('$what', ({ document, message }) => {
    expect(() => parseDeskPolicy(document)).toThrow(message);
  });
});

test('the shipped document reads as it is written', () => {
  expect(parseDeskPolicy(k1).parameters).toEqual(k1.parameters);
});
