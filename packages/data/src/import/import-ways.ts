import { type DoseRow, formatDay, channelGrade, readDoseRow, readTestRow, type TestRow } from '@zhengming/domain';
import { v7 as uuidv7 } from 'uuid';
import type { Keyring } from '../identity/keyring.js';
import { randomPool } from '../identity/random-pool.js';
import { applyDoses } from './apply-doses.js';
import { applyTests, toSentTests } from './apply-tests.js';
import type { ImportWay } from './run-import.js';

const random = randomPool(16);
/** A delivery needs them by the million; the library alone asks the system for each. */
const newId = (): string => uuidv7({ random: random() });

/** A delivery of tests; what reaches us is visible from now on, whatever the channel. */
export const testImport = (keyring: Keyring, batchId: string): ImportWay<TestRow> => ({
  // what is known of a sample is the same in whatever order its reports arrive
  chunksAtOnce: 2,
  read: readTestRow,
  apply: (rows, at) => {
    const sent = toSentTests(
      rows.map(({ identifier: { kind, value }, ...test }) => ({
        ...test,
        person: { kind, blindIndex: keyring.blindIndex(kind, value) },
        id: newId(),
        visibleAt: at,
        grade: channelGrade(test.channel),
        integrity: 'OK',
        batchId,
      })),
    );
    return (client) => applyTests(client, sent, at);
  },
});

/** A delivery of doses of one register, by whose records they are told apart. */
export const doseImport = (keyring: Keyring, batchId: string, source: string): ImportWay<DoseRow> => ({
  read: readDoseRow,
  apply: (rows, at) => {
    const doses = rows.map(
      ({ identifier: { kind, value }, recordNumber, ...dose }) =>
        ({
          ...dose,
          kind,
          blindIndex: keyring.blindIndex(kind, value),
          id: newId(),
          isNumbered: recordNumber !== null,
          recordKey: recordNumber ?? `${formatDay(dose.givenOn)}|${dose.productCode ?? ''}|${dose.institution}`,
          source,
          grade: 'VERIFIED',
          batchId,
        }) as const,
    );
    return (client) => applyDoses(client, doses, at);
  },
});
