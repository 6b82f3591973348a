import 'reflect-metadata';
import { type StaffRole } from '@zhengming/domain';
import { expect, test } from 'vitest';
import { type Actor, SCOPES, anonymous, partnerActor, staffActor } from './actor.js';
import { admit, isAllowed } from './guard.js';
import { PERMISSIONS } from './permissions.js';

const as = (...roles: StaffRole[]): Actor => staffActor({ id: 's', username: 's', displayName: 's' }, roles);
const partner = partnerActor({ id: 'p', name: 'p' }, [...SCOPES]);

const mayUse = (actor: Actor): string[] =>
  Object.keys(PERMISSIONS).filter((name) => isAllowed(actor, PERMISSIONS[name] ?? {}));

test('a root field without a row is refused to everybody', () => {
  for (const actor of [as('ADMIN', 'SUPERVISOR'), partner, anonymous('NOTHING_SHOWN')]) {
    expect(() => admit(actor, undefined, 'Query.somethingNew')).toThrow();
  }
});

test('nobody who is not signed in sees more than who they are and what time it is', () => {
  expect(mayUse(anonymous('NOTHING_SHOWN'))).toEqual(['Query.me', 'Query.clock']);
});

const personal = (role: StaffRole): readonly string[] => mayUse(as(role)).filter((name) => PERMISSIONS[name]?.personal);

test.each<StaffRole>(['ADMIN', 'ANALYST', 'POLICY_AUTHOR', 'POLICY_APPROVER'])('%s reads no personal data', (role) => {
  expect(personal(role)).toEqual([]);
});

test('a DATA_STEWARD reads of people only what stewards are asked about: questions, forged reports, records of one person', () => {
  expect(personal('DATA_STEWARD')).toEqual([
    'Query.integrityChanges',
    'Mutation.proposeIntegrity',
    'Mutation.decideIntegrity',
    'Mutation.takeBackIntegrity',
    'Query.duplicateCandidates',
    'Query.duplicateCandidate',
    'Mutation.dismissDuplicate',
    'Mutation.proposeMerge',
    'Mutation.decideMerge',
    'Mutation.undoMerge',
    'Query.agencyTasks',
    'Mutation.answerAgencyTask',
  ]);
});

/** Changes to what others see; how somebody arranges their own workbench is none. */
const changes = (role: StaffRole): readonly string[] =>
  mayUse(as(role)).filter((name) => name.startsWith('Mutation.') && PERMISSIONS[name]?.workbench !== true);

test('an ADMIN changes accounts, partners, agencies and how the house runs, and ends the scheme with somebody else', () => {
  expect(changes('ADMIN').filter((name) => !/Staff|Partner|SchemeEnd|saveAgency/.test(name))).toEqual([
    'Mutation.publishMaintenance',
    'Mutation.withdrawMaintenance',
    'Mutation.setSandboxClock',
    'Mutation.resetSandbox',
    'Mutation.saveConnector',
    'Mutation.setConnectorStanding',
    'Mutation.checkConnector',
  ]);
});

test('an AUDITOR changes nothing but the views and files they keep, has the audit chain verified, says which emergencies were none', () => {
  expect(changes('AUDITOR')).toEqual([
    'Mutation.verifyAuditChain',
    'Mutation.reviewEmergencyAccess',
    'Mutation.saveFilter',
    'Mutation.deleteFilter',
    'Mutation.startExport',
    'Mutation.cancelExport',
  ]);
});

test('an ANALYST changes nothing but the questions they ask and keep, the files made of them, and what was taken note of', () => {
  expect(changes('ANALYST').filter((name) => !/(?:Simulation|ShadowRun|Question|Export|Alert)$/.test(name))).toEqual(
    [],
  );
});

test('a partner with every scope still reads no person, no appeal and no list under review', () => {
  const closed = [
    'Query.person',
    'Query.findPerson',
    'Query.persons',
    'Query.appeal',
    'Query.appeals',
    'Query.areaVersion',
  ];
  expect(mayUse(partner).filter((name) => closed.includes(name))).toEqual([]);
});

test.each([
  ['NOTHING_SHOWN', /Sign in/],
  ['UNKNOWN_KEY', /is not known/],
  ['EXPIRED_KEY', /rotate the key/],
  ['ADDRESS_NOT_ALLOWED', /from this address/],
  ['SESSION_OVER', /session is over/],
] as const)('%s: the refusal says what to do', (why, message) => {
  expect(() => admit(anonymous(why), PERMISSIONS['Query.person'], 'Query.person')).toThrow(message);
});
