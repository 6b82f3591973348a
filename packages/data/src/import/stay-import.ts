import { type Divisions, readStayRow, type RecordingSource, type StayRow } from '@zhengming/domain';
import type { Keyring } from '../identity/keyring.js';
import { applyStays } from '../journey/apply-stays.js';
import type { ImportWay } from './run-import.js';

export interface StaySender {
  /** The partner whose references stand in the delivery. */
  readonly issuer: string;
  /** What may be told by whoever sends it. */
  readonly sources: ReadonlySet<RecordingSource>;
}

/** A delivery of journeys (行程) by file. */
export const stayImport = (
  keyring: Keyring,
  batchId: string,
  divisions: Divisions,
  { issuer, sources }: StaySender,
): ImportWay<StayRow> => ({
  read: (raw, scene) => readStayRow(raw, scene, sources),
  apply: (rows, at) => (client) =>
    applyStays(client, keyring, rows, { issuer, batch: batchId, batchId, divisions, at }),
});
