import { formatInstant, type DivisionCode, type Divisions, type Instant } from '@zhengming/domain';
import type { Sql } from '../orm/transaction.js';
import { done, refused, type AreaResult, type ListedGroup } from './area-list.js';
import { lockVersion, type LockedVersion } from './locked-version.js';
import { rememberAlias } from './place-alias.repository.js';
import { supersedeEarlierDrafts } from './stage-area-list.js';

/** What a data steward decides about a name that did not resolve. */
export interface ReviewDecision {
  readonly itemId: string;
  /** null: the row names no place at all, and is left out. */
  readonly division: DivisionCode | null;
  readonly notAPlace: boolean;
  readonly reason: string;
  /** Resolve the same name by itself from now on. */
  readonly remember: boolean;
  readonly by: string;
  readonly at: Instant;
}

interface ItemRow {
  readonly id: string;
  readonly versionId: string;
  readonly province: string;
  readonly city: string;
  readonly county: string;
  readonly level: string;
  readonly decided: boolean;
}

/** Decides one name of the review queue. @returns the id of its version */
export async function decideReviewItem(
  sql: Sql,
  divisions: Divisions,
  decision: ReviewDecision,
): Promise<AreaResult<string>> {
  if ((decision.division === null) !== decision.notAPlace) return refused('DECISION_MISSING');
  if (decision.division !== null && divisions.get(decision.division) === undefined) return refused('UNKNOWN_DIVISION');
  const item = await findItem(sql, decision.itemId);
  if (item === null) return refused('NOT_FOUND');
  const locked = await lockVersion(sql, item.versionId, null);
  if (!locked.ok) return locked;
  if (!['IN_REVIEW', 'HELD'].includes(locked.value.state)) return refused('ILLEGAL_STATE');
  if (item.decided) return refused('CHANGED_MEANWHILE');
  await sql.query(
    `update area_review_item set decision = $2, division_code = $3, reason = $4, decided_by = $5, decided_at = $6 where id = $1`,
    [
      item.id,
      decision.notAPlace ? 'NOT_A_PLACE' : 'RESOLVED',
      decision.division,
      decision.reason,
      decision.by,
      formatInstant(decision.at),
    ],
  );
  const groups = locked.value.groups.flatMap((group) =>
    isOf(group, item) ? decided(group, decision, divisions) : [group],
  );
  await writeGroups(sql, locked.value, groups, decision.by);
  if (decision.remember && decision.division !== null) await rememberAlias(sql, item, decision.division, decision);
  return done(item.versionId);
}

async function findItem(sql: Sql, itemId: string): Promise<ItemRow | null> {
  const found = await sql.query(
    `select id, area_version_id as "versionId", province, city, county, level, decision is not null as decided
     from area_review_item where id = $1`,
    [itemId],
  );
  return (found.rows[0] as ItemRow | undefined) ?? null;
}

const isOf = (group: ListedGroup, item: ItemRow): boolean =>
  group.division === null &&
  group.province === item.province &&
  group.city === item.city &&
  group.county === item.county &&
  (group.level ?? '') === item.level;

function decided(group: ListedGroup, decision: ReviewDecision, divisions: Divisions): readonly ListedGroup[] {
  if (decision.division === null) return [];
  const { division } = decision;
  return [{ ...group, division, prefecture: divisions.prefectureUnit(division), method: 'STEWARD', suggestions: [] }];
}

async function writeGroups(sql: Sql, locked: LockedVersion, groups: readonly ListedGroup[], by: string): Promise<void> {
  const unresolved = groups.filter((group) => group.division === null);
  const resolved = groups
    .filter((group) => group.division !== null)
    .reduce((sum, group) => sum + group.places.length, 0);
  const state = locked.state === 'IN_REVIEW' && unresolved.length === 0 ? 'READY' : locked.state;
  await sql.query(
    `update area_version set entries = $2, unresolved_count = $3, resolved_count = $4, state = $5, prepared_by = $6,
       version = version + 1 where id = $1`,
    [locked.id, JSON.stringify(groups), unresolved.length, resolved, state, by],
  );
}

export interface VersionCommand {
  readonly id: string;
  readonly expectedVersion: number;
  readonly reason: string;
  readonly by: string;
  readonly at: Instant;
}

/** Lets a list through that the gate held back: a steward has looked, and says why it is right (放行). */
export async function releaseAreaVersion(sql: Sql, command: VersionCommand): Promise<AreaResult<string>> {
  const locked = await lockVersion(sql, command.id, command.expectedVersion);
  if (!locked.ok) return locked;
  if (locked.value.state !== 'HELD') return refused('ILLEGAL_STATE');
  const state = locked.value.unresolved > 0 ? 'IN_REVIEW' : 'READY';
  await sql.query(
    `update area_version set state = $2, prepared_by = $3, publish_reason = $4, version = version + 1 where id = $1`,
    [command.id, state, command.by, command.reason],
  );
  await supersedeEarlierDrafts(sql, command.id);
  return done(command.id);
}

/** Turns a draft down (退回). It stays on record and never comes into force. */
export async function rejectAreaVersion(sql: Sql, command: VersionCommand): Promise<AreaResult<string>> {
  const locked = await lockVersion(sql, command.id, command.expectedVersion);
  if (!locked.ok) return locked;
  if (!['IN_REVIEW', 'HELD', 'READY'].includes(locked.value.state)) return refused('ILLEGAL_STATE');
  await sql.query(
    `update area_version set state = 'REJECTED', publish_reason = $2, version = version + 1 where id = $1`,
    [command.id, command.reason],
  );
  return done(command.id);
}
