import { findQualityReview } from '@zhengming/data';
import { plusMs } from '@zhengming/domain';
import type { GraphQLResolveInfo } from 'graphql';
import { signedIn } from '../appeal/appeal-command.js';
import type { Context } from '../app/context.js';
import { plannedRow } from '../app/planned.js';
import type { Row } from '../read/read.js';
import { evaluatePerson } from '../status/evaluate-person.js';

/** Judges the person as of the decision, with what was known just before it: without the correction it brought. */
export async function decisionUnderReview(
  context: Context,
  info: GraphQLResolveInfo,
  reviewId: string,
): Promise<Row | null> {
  const review = await findQualityReview(context.store.pool, reviewId, false);
  if (review === null || review.decidedBy.includes(signedIn(context).id)) return null;
  const { personId, decidedAt } = review;
  context.reading.of(personId);
  const knownAt = plusMs(decidedAt, -1);
  return plannedRow(info, 'Decision', await evaluatePerson(context, { personId, asOf: knownAt, knownAt }));
}
