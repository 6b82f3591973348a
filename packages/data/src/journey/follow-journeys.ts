import { isSameVisit } from '@zhengming/domain';
import type { Sql } from '../orm/transaction.js';
import { followCorrections, followQuestions } from '../person/follow-facts.js';
import { correctedStaysOf, type JourneyKey, keyOf, type StoredPlace } from './journey-rows.js';

/** A stay that stands from now on. */
export interface BegunStay {
  readonly journey: JourneyKey;
  readonly id: string;
  readonly place: StoredPlace;
  /** The one in whose place it stands. */
  readonly replaces: string | null;
}

/**
 * Lets what is about a journey be about it still: corrections as long as they speak about it (see `isSameVisit`), also
 * where it was refunded in between; questions that wait, wherever it leads now.
 */
export async function followJourneys(sql: Sql, begun: readonly BegunStay[]): Promise<void> {
  if (begun.length === 0) return;
  const corrected = await correctedStaysOf(
    sql,
    begun.map(({ journey }) => journey),
  );
  const spokenOf = begun.flatMap(({ journey, place, id }) =>
    corrected
      .filter((before) => before.key === keyOf(journey) && isSameVisit(before.place, place))
      .map((before) => ({ personId: journey.personId, from: before.id, to: id })),
  );
  await followCorrections(sql, spokenOf);
  await followQuestions(
    sql,
    begun.flatMap(({ journey: { personId }, id, replaces }) =>
      replaces === null ? [] : [{ personId, from: replaces, to: id }],
    ),
  );
}
