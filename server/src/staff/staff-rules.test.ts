import type { StaffRole } from '@zhengming/domain';
import { expect, test } from 'vitest';
import { changeFault, rolesFault } from './staff-rules.js';

test.each<[StaffRole[], string | null]>([
  [[], 'NO_ROLE'],
  [['ADMIN'], null],
  [['INTAKE', 'HANDLER'], null],
  [['ADMIN', 'HANDLER'], 'ADMIN_STANDS_ALONE'],
  [['AUDITOR', 'ADMIN'], 'ADMIN_STANDS_ALONE'],
])('roles %j in one hand: %s', (roles, fault) => {
  expect(rolesFault(roles)).toBe(fault);
});

test.each([
  { by: 'a', of: 'a', administrators: ['a', 'b'], staysAdministrator: true, fault: 'OWN_RIGHTS' },
  { by: 'a', of: 'b', administrators: ['a', 'b'], staysAdministrator: false, fault: null },
  { by: 'a', of: 'b', administrators: ['b'], staysAdministrator: false, fault: 'LAST_ADMINISTRATOR' },
  { by: 'a', of: 'b', administrators: ['b'], staysAdministrator: true, fault: null },
  { by: 'a', of: 'c', administrators: ['a'], staysAdministrator: false, fault: null },
])('$by changes $of of $administrators (stays: $staysAdministrator): $fault', ({ fault, ...change }) => {
  expect(changeFault(change)).toBe(fault);
});
