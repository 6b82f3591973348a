import { describe, expect, test } from 'vitest';
import type { StaffRole } from '../appeal/appeal.js';
import {
  allowedIncidentActions,
  INCIDENT_ACTIONS,
  INCIDENT_MOVES,
  INCIDENT_STATES,
  moveIncident,
  type Incident,
} from './incident.js';

const incident = (more: Partial<Incident> = {}): Incident => ({
  state: 'TRIED',
  draftedBy: 'author',
  wavesDone: 0,
  wavesLeft: 3,
  isFixedByList: false,
  ...more,
});
const actor = (id: string, ...roles: StaffRole[]) => ({ id, roles });

describe('moves of an incident', () => {
  test.each(INCIDENT_STATES)('from %s nothing is possible that the table does not name', (state) => {
    const everybody = actor('other', 'SUPERVISOR', 'DATA_STEWARD', 'REVIEWER');
    const legal = INCIDENT_ACTIONS.filter((action) => INCIDENT_MOVES[action].from.includes(state));
    const allowed = allowedIncidentActions(incident({ state, wavesDone: 1 }), everybody);
    expect(legal).toEqual(expect.arrayContaining([...allowed]));
    for (const action of INCIDENT_ACTIONS.filter((one) => !legal.includes(one)))
      expect(moveIncident(incident({ state }), action, everybody)).toEqual({ ok: false, code: 'ILLEGAL_MOVE' });
  });

  test.each([
    ['the author approves', 'APPROVE', incident(), actor('author', 'SUPERVISOR'), 'FOUR_EYES'],
    ['another supervisor approves', 'APPROVE', incident(), actor('other', 'SUPERVISOR'), 'APPROVED'],
    ['a steward approves', 'APPROVE', incident(), actor('other', 'DATA_STEWARD'), 'ROLE_NOT_ALLOWED'],
    ['a handler drafts', 'DRAFT', incident(), actor('other', 'HANDLER'), 'ROLE_NOT_ALLOWED'],
    [
      'drafted again once something is applied',
      'DRAFT',
      incident({ state: 'STOPPED', wavesDone: 1 }),
      actor('a', 'SUPERVISOR'),
      'ILLEGAL_MOVE',
    ],
    [
      'dismissed once something is applied',
      'DISMISS',
      incident({ state: 'APPROVED', wavesDone: 1 }),
      actor('a', 'SUPERVISOR'),
      'ILLEGAL_MOVE',
    ],
    [
      'a wave after the last',
      'START_WAVE',
      incident({ state: 'STOPPED', wavesLeft: 0 }),
      actor('a', 'SUPERVISOR'),
      'NO_WAVE_LEFT',
    ],
    [
      'undone before anything is applied',
      'UNDO_WAVE',
      incident({ state: 'APPROVED' }),
      actor('a', 'SUPERVISOR'),
      'NO_WAVE_DONE',
    ],
    [
      'undone between two waves',
      'UNDO_WAVE',
      incident({ state: 'APPROVED', wavesDone: 1 }),
      actor('a', 'SUPERVISOR'),
      'UNDOING',
    ],
    ['settled by its list', 'SETTLE', incident({ state: 'OPEN' }), actor('a', 'DATA_STEWARD'), 'SETTLING'],
    [
      'reviewed before anything changed',
      'WRITE_REVIEW',
      incident({ state: 'APPLIED' }),
      actor('a', 'SUPERVISOR'),
      'NO_WAVE_DONE',
    ],
    [
      'reviewed once its list settled it',
      'WRITE_REVIEW',
      incident({ state: 'APPLIED', isFixedByList: true }),
      actor('a', 'SUPERVISOR'),
      'CLOSED',
    ],
    ['a reviewer stops it', 'STOP', incident({ state: 'APPLYING' }), actor('a', 'REVIEWER'), 'STOPPED'],
  ] as const)('%s ⇒ %s', (_what, action, one, who, expected) => {
    const answer = moveIncident(one, action, who);
    expect(answer.ok ? answer.to : answer.code).toBe(expected);
  });
});
