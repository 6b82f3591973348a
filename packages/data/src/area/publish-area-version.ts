import { formatInstant, type DivisionCode, type Instant } from '@zhengming/domain';
import type { Sql } from '../orm/transaction.js';
import { applyAreas, diffAreas, listingOf, wholeListing, type AreaDiff, type Listing } from './area-diff.js';
import { done, refused, type AreaResult, type ListedGroup } from './area-list.js';
import { lockVersion, PLACE, type LockedVersion } from './locked-version.js';
import type { VersionCommand } from './review-area-version.js';
import { supersedeEarlierDrafts, supersedeRollBacks } from './stage-area-list.js';

/** What a publication changed: whoever stayed there is to be judged again. */
export interface Publication {
  readonly versionId: string;
  readonly touched: readonly DivisionCode[];
}

/**
 * Publishes a version (发布): a second person, nothing unresolved, not held back, not older than the list in force. It
 * is in force from `at` on. Run it in one transaction with the queueing of the population run.
 */
export async function publishAreaVersion(sql: Sql, command: VersionCommand): Promise<AreaResult<Publication>> {
  const locked = await lockVersion(sql, command.id, command.expectedVersion);
  if (!locked.ok) return locked;
  if (locked.value.preparedBy === command.by) return refused('FOUR_EYES');
  return putInForce(sql, locked.value, {
    from: command.at,
    at: command.at,
    by: command.by,
    reason: command.reason,
  });
}

/** From when a version is in force, and who put it there (null: reference data loaded at installation). */
interface Force {
  readonly from: Instant;
  readonly at: Instant;
  readonly by: string | null;
  readonly reason: string;
}

/** Puts a historic list in force as of the hour it held, for the reference data of an empty house. */
export async function publishHistoricVersion(
  sql: Sql,
  id: string,
  from: Instant,
  reason: string,
): Promise<AreaResult<Publication>> {
  const locked = await lockVersion(sql, id, null);
  return locked.ok ? putInForce(sql, locked.value, { from, at: from, by: null, reason }) : locked;
}

async function putInForce(sql: Sql, version: LockedVersion, force: Force): Promise<AreaResult<Publication>> {
  if (version.state === 'HELD') return refused('HELD_BACK');
  if (version.unresolved > 0) return refused('UNRESOLVED_NAMES');
  if (version.state !== 'READY') return refused('ILLEGAL_STATE');
  const current = await currentVersion(sql);
  if (version.rollsBack !== null && current?.id !== version.rollsBack) return refused('NOT_IN_FORCE');
  if (current !== null && (BigInt(current.place) > BigInt(version.place) || current.from >= force.from)) {
    return refused('OLDER_THAN_IN_FORCE');
  }
  const listing = toListing(version);
  const { touched } = await diffAreas(sql, listing);
  const from = formatInstant(force.from);
  // its places stay on record row by row, so the document of the predecessor is no longer needed
  await sql.query(
    `update area_version set in_force_to = $1, entries = '[]', version = version + 1
     where in_force_from is not null and in_force_to is null`,
    [from],
  );
  await sql.query(
    `update area_version set state = 'PUBLISHED', published_by = $2, published_at = $3, publish_reason = $4,
       in_force_from = $5, version = version + 1 where id = $1`,
    [version.id, force.by, formatInstant(force.at), force.reason, from],
  );
  await applyAreas(sql, listing, version.id, force.from);
  await supersedeEarlierDrafts(sql, version.id);
  await supersedeRollBacks(sql);
  return done({ versionId: version.id, touched });
}

/** A roll-back brings back everything that was listed; a list only speaks of the kinds it names. */
const toListing = ({ groups, rollsBack }: { groups: readonly ListedGroup[]; rollsBack: string | null }): Listing =>
  rollsBack === null ? listingOf(groups) : wholeListing(groups);

interface CurrentVersion {
  readonly id: string;
  readonly place: string;
  readonly from: number;
}

async function currentVersion(sql: Sql): Promise<CurrentVersion | null> {
  const found = await sql.query(
    `select id, ${PLACE} as place, extract(epoch from in_force_from) * 1000 as "from" from area_version
     where in_force_from is not null and in_force_to is null for update`,
  );
  const row = found.rows[0] as (Omit<CurrentVersion, 'from'> & { from: string }) | undefined;
  return row ? { ...row, from: Number(row.from) } : null;
}

/** What publishing a draft would change now; null when there is no such draft. */
export async function previewAreaVersion(
  sql: Sql,
  id: string,
): Promise<(AreaDiff & { readonly comparedWith: string | null }) | null> {
  const found = await sql.query(
    `select entries as groups, state, rolls_back as "rollsBack",
       (select id from area_version where in_force_from is not null and in_force_to is null) as "comparedWith"
     from area_version where id = $1`,
    [id],
  );
  const row = found.rows[0] as
    (Pick<LockedVersion, 'groups' | 'rollsBack' | 'state'> & { readonly comparedWith: string | null }) | undefined;
  if (row === undefined || !['IN_REVIEW', 'HELD', 'READY'].includes(row.state)) return null;
  return { ...(await diffAreas(sql, toListing(row))), comparedWith: row.comparedWith };
}
