import { type DoseRow, formatDay, readDoseRow, readTestRow, type TestRow } from '@zhengming/domain';
import { v7 as uuidv7 } from 'uuid';
import type { Keyring } from '../identity/keyring.js';
import { applyDoses } from './apply-doses.js';
import { applyTests } from './apply-tests.js';
import type { ImportWay } from './run-import.js';

/** A delivery of tests; what reaches us is visible from now on, whatever the channel. */
export const testImport = (keyring: Keyring, batchId: string): ImportWay<TestRow> => ({
  read: readTestRow,
  apply: (client, rows, at) =>
    applyTests(
      client,
      rows.map(({ identifier: { kind, value }, ...test }) => ({
        ...test,
        person: { kind, blindIndex: keyring.blindIndex(kind, value) },
        id: uuidv7(),
        visibleAt: at,
        grade: 'VERIFIED',
        integrity: 'OK',
        batchId,
      })),
      at,
    ),
});

/** A delivery of doses of one register, by whose records they are told apart. */
export const doseImport = (keyring: Keyring, batchId: string, source: string): ImportWay<DoseRow> => ({
  read: readDoseRow,
  apply: (client, rows, at) =>
    applyDoses(
      client,
      rows.map(({ identifier: { kind, value }, recordNumber, ...dose }) => ({
        ...dose,
        kind,
        blindIndex: keyring.blindIndex(kind, value),
        id: uuidv7(),
        recordKey: recordNumber ?? `${formatDay(dose.givenOn)}|${dose.productCode ?? ''}|${dose.institution}`,
        source,
        grade: 'VERIFIED',
        batchId,
      })),
      at,
    ),
});
