import type { PolicyFilter } from '@zhengming/data';
import type { Context } from '../app/context.js';
import type { PolicyAction } from './policy.enum.js';
import type { PolicyCheckType } from './policy-check.type.js';
import type { PolicyEffectType, PolicyVersionType } from './policy-version.type.js';

export interface VersionView extends PolicyVersionType {
  check(): Promise<PolicyCheckType>;
  allowedActions(): Promise<readonly PolicyAction[]>;
  effects(): Promise<readonly PolicyEffectType[]>;
  rollsBackTo(): Promise<VersionView | null>;
}
export const versionViews = (_context: Context, _filter: PolicyFilter): Promise<readonly VersionView[]> =>
  Promise.resolve([]);
export const versionView = (_context: Context, _key: string): Promise<VersionView | null> => Promise.resolve(null);
