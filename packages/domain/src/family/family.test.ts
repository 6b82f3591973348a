import { describe, expect, test } from 'vitest';
import { instant, plusMs, DAY_MS } from '../time/time.js';
import { type CompanionCase, companionVerdict } from './companion.js';
import { type DelegationAsked, delegationProblem, delegationState, lookUpProblem } from './delegation.js';

const NOW = instant('2021-11-01T10:00:00+08:00');
const MONTH = plusMs(NOW, 30 * DAY_MS);

describe('a delegation', () => {
  const asked: DelegationAsked = {
    relation: 'CHILD',
    purposes: ['STATUS'],
    consent: 'FACE',
    subjectBirthYear: 1945,
    from: NOW,
    to: MONTH,
  };
  test.each<[string, Partial<DelegationAsked>, string | null]>([
    ['of a mother to her son', {}, null],
    [
      'of a child to a parent, whose papers were seen',
      { relation: 'PARENT', consent: 'GUARDIANSHIP', subjectBirthYear: 2015 },
      null,
    ],
    ['for nothing', { purposes: [] }, 'NO_PURPOSE'],
    ['over before it begins', { to: NOW }, 'OVER_BEFORE_IT_BEGINS'],
    ['for two years', { to: plusMs(NOW, 730 * DAY_MS) }, 'TOO_LONG'],
    ['by guardianship over a grown-up', { consent: 'GUARDIANSHIP', relation: 'GUARDIAN' }, 'NOT_A_MINOR'],
    ['of a child to a friend', { relation: 'FRIEND', subjectBirthYear: 2012 }, 'MINOR_NEEDS_GUARDIAN'],
    ['for appeals, agreed by a text message', { consent: 'SMS', purposes: ['STATUS', 'APPEAL'] }, 'CONSENT_TOO_WEAK'],
    ['for the colour, agreed by a text message', { consent: 'SMS' }, null],
    [
      'of somebody who turns 18 this year',
      { relation: 'PARENT', consent: 'GUARDIANSHIP', subjectBirthYear: 2003 },
      null,
    ],
  ])('%s', (_what, more, problem) => {
    expect(delegationProblem({ ...asked, ...more }, 2021)).toBe(problem);
  });

  const period = { from: NOW, to: MONTH, endedAt: null };
  test.each([
    ['before it begins', { ...period, from: MONTH, to: plusMs(MONTH, DAY_MS) }, 'PENDING', 'DELEGATION_NOT_BEGUN'],
    ['while it lasts', period, 'ACTIVE', null],
    ['revoked', { ...period, endedAt: NOW }, 'ENDED', 'DELEGATION_OVER'],
    ['past its day', { ...period, from: plusMs(NOW, -DAY_MS), to: NOW }, 'EXPIRED', 'DELEGATION_OVER'],
    ['past its day and put away', { from: 0 as typeof NOW, to: NOW, endedAt: NOW }, 'EXPIRED', 'DELEGATION_OVER'],
  ])('%s', (_what, when, state, problem) => {
    expect(delegationState(when, NOW)).toBe(state);
    expect(lookUpProblem({ period: when, purposes: ['STATUS'], purpose: 'STATUS', lately: 0 }, NOW)).toBe(problem);
  });

  test('opens only what it is for, and not all day long', () => {
    const given = { period, purposes: ['STATUS'], purpose: 'STATUS', lately: 11 } as const;
    expect(lookUpProblem(given, NOW)).toBeNull();
    expect(lookUpProblem({ ...given, lately: 12 }, NOW)).toBe('TOO_OFTEN');
    expect(lookUpProblem({ ...given, purpose: 'RECORDS' }, NOW)).toBe('OTHER_PURPOSE');
  });
});

describe('somebody who cannot show a code', () => {
  const green = { colour: 'GREEN', popup: null } as const;
  const area = { colour: 'NONE', popup: 'AFFECTED_AREA' } as const;
  const phone = { colour: 'NONE', popup: 'PHONE_UNVERIFIED' } as const;
  const none: CompanionCase = {
    emergency: false,
    document: 'ID_CARD',
    own: null,
    companion: null,
    registeredOffline: false,
  };
  test.each<[string, Partial<CompanionCase>, string, string]>([
    [
      'whose companion is well passes with them',
      { companion: green },
      'PASS_WITH_COMPANION',
      'COMPANION_CLEAR PAPER_ACCEPTED',
    ],
    [
      'and needs no paper for that',
      { companion: green, document: 'NONE' },
      'PASS_WITH_COMPANION',
      'COMPANION_CLEAR NOTHING_SHOWN',
    ],
    ['whose companion was in an area does not', { companion: area }, 'NO_PASS', 'COMPANION_NOT_CLEAR PAPER_ACCEPTED'],
    [
      'whose companion only lacks a phone registers',
      { companion: phone },
      'REGISTER_OFFLINE',
      'COMPANION_NOT_CLEAR PAPER_ACCEPTED',
    ],
    ['alone registers offline', {}, 'REGISTER_OFFLINE', 'NO_COMPANION PAPER_ACCEPTED'],
    [
      'registered with a card passes',
      { registeredOffline: true },
      'PASS_REGISTERED',
      'NO_COMPANION REGISTERED_OFFLINE PAPER_ACCEPTED',
    ],
    [
      'registered with nothing shown is asked for something',
      { registeredOffline: true, document: 'NONE' },
      'REGISTER_OFFLINE',
      'NO_COMPANION NOTHING_SHOWN',
    ],
    ['known to be well passes by themselves', { own: green, companion: area }, 'PASS', 'OWN_STATUS_CLEAR'],
    [
      'known to have been in an area is not hidden behind a companion',
      { own: area, companion: green },
      'NO_PASS',
      'OWN_STATUS_STOPS',
    ],
    [
      'known to lack only a phone passes with a companion',
      { own: phone, companion: green },
      'PASS_WITH_COMPANION',
      'COMPANION_CLEAR PAPER_ACCEPTED',
    ],
    [
      'at a hospital door is never held up',
      { emergency: true, own: area, companion: area, document: 'NONE' },
      'PASS',
      'EMERGENCY_NEVER_WAITS',
    ],
  ])('%s', (_what, more, answer, reasons) => {
    const verdict = companionVerdict({ ...none, ...more });
    expect([verdict.answer, verdict.reasons.join(' ')]).toEqual([answer, reasons]);
  });
});
