import { type BindingRow, type Instant, readBindingRow } from '@zhengming/domain';
import type { Keyring } from '../identity/keyring.js';
import { applyBindings } from '../phone/apply-bindings.js';
import type { ImportWay } from './run-import.js';

/** A delivery of what is told of numbers (号码绑定); `delayDays` says after how many days a number counts, by the policy at that time. */
export const bindingImport = (
  keyring: Keyring,
  batchId: string,
  delayDays: (at: Instant) => Promise<number>,
): ImportWay<BindingRow> => ({
  read: readBindingRow,
  apply: (rows, at) => async (client) =>
    applyBindings(client, keyring, rows, { knownAt: at, delayDays: await delayDays(at), batchId }),
});
