import {
  type AreaChange,
  type AreaDiff,
  candidatesForAreas,
  countCandidates,
  policyOf,
  previewAreaRollBack,
  previewAreaVersion,
} from '@zhengming/data';
import type { Context } from '../app/context.js';
import { toDivisionType } from '../division/division.type.js';
import type { AreaChangeType, AreaPreviewType } from './area-version.type.js';

/** Divisions shown of each kind of change; the totals count all of them. */
const SHOWN = 200;
/** When no policy covers the day, the look-back of the editions so far (14天). */
const DEFAULT_LOOK_BACK = 14;

/** What publishing a draft would change, and for how many people; null when it is no draft. */
export const areaPreview = async (context: Context, versionId: string): Promise<AreaPreviewType | null> =>
  toPreview(context, await previewAreaVersion(context.store.pool, versionId));

/** What taking back the list in force would change, and for how many people; null when that cannot be. */
export const rollBackPreview = async (context: Context, versionId: string): Promise<AreaPreviewType | null> =>
  toPreview(context, await previewAreaRollBack(context.store.pool, versionId));

type Diff = AreaDiff & { readonly comparedWith: string | null };

async function toPreview(context: Context, diff: Diff | null): Promise<AreaPreviewType | null> {
  if (diff === null) return null;
  const { store, divisions } = context;
  const candidates = candidatesForAreas(divisions, diff.touched, context.clock.now(), await lookBackDays(context));
  return {
    comparedWith: diff.comparedWith,
    added: placesOf(diff.added),
    removed: placesOf(diff.removed),
    unchanged: diff.unchanged,
    addedAreas: shown(context, diff.added),
    removedAreas: shown(context, diff.removed),
    personsTouched: diff.touched.length === 0 ? 0 : await countCandidates(store.pool, candidates),
  };
}

/** How far back the edition in force looks. */
export async function lookBackDays({ worlds, clock }: Context): Promise<number> {
  return policyOf(await worlds.current(), clock.now())?.parameters.lookBackDays ?? DEFAULT_LOOK_BACK;
}

const placesOf = (changes: readonly AreaChange[]): number => changes.reduce((sum, change) => sum + change.places, 0);

const shown = ({ divisions }: Context, changes: readonly AreaChange[]): readonly AreaChangeType[] =>
  changes.slice(0, SHOWN).map((change) => ({ ...change, division: toDivisionType(divisions, change.division) }));
