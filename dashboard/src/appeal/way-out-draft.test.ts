import { expect, test } from 'vitest';
import type { ClearKind, ClearPartsFragment } from '../generated/documents';
import { wayOutDraft } from './way-out-draft';

const clear = (kind: ClearKind): ClearPartsFragment => ({
  kind,
  at: '2021-11-01T02:00:00.000Z',
  factIds: ['fact-1', 'fact-2'],
  needs: [],
  colour: 'GREEN',
  popup: null,
  sentence: { zh: '', en: '' },
});

test.each([
  { kind: 'DECLARE_COUNTY', starts: 'REFINE_STAY', targets: ['fact-1', 'fact-2'] },
  { kind: 'CORRECT_STAY', starts: 'REFINE_STAY', targets: ['fact-1', 'fact-2'] },
  { kind: 'UPLOAD_TEST', starts: 'CONFIRM_TEST_UPLOAD', targets: ['fact-1', 'fact-2'] },
  { kind: 'VERIFY_PHONE', starts: 'END_BINDING_EARLY', targets: ['fact-1', 'fact-2'] },
  { kind: 'TAKE_TEST', starts: 'ATTACH_TEST', targets: [] },
] as const)('$kind starts with $starts', ({ kind, starts, targets }) => {
  expect(wayOutDraft(clear(kind))).toMatchObject({ kind: starts, targetIds: targets });
});

test.each(['WAIT', 'AREA_DELISTED', 'LEAVE_AREA', 'COMMUNITY_SCREENING', 'DECLARE_ITINERARY'] as const)(
  '%s is nothing the desk can correct',
  (kind) => {
    expect(wayOutDraft(clear(kind))).toBeNull();
  },
);
