import type { Sql } from '../orm/transaction.js';
import { followCorrections, followQuestions, type ReplacedFact } from '../person/follow-facts.js';

/** A test that ended because something else is known of the same sample now. */
export type ReplacedTest = ReplacedFact;

/** Lets what is about a test be about it still: it is the same sample, whatever is told of it. */
export async function followTests(sql: Sql, replaced: readonly ReplacedTest[]): Promise<void> {
  await followCorrections(sql, replaced);
  await followQuestions(sql, replaced);
}
