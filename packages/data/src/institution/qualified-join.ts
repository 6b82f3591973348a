/**
 * The qualification that the institution of a test had when the sample was taken, as it was known at `knownAt`: at most
 * one row, none when it had none. All three are SQL of ours: an alias to give, the alias of the test, an instant.
 */
export const qualifiedJoin = (alias: string, test: string, knownAt: string): string =>
  `left join institution_trait ${alias} on ${alias}.institution_id = ${test}.institution_id
    and ${alias}.trait = 'QUALIFIED' and ${alias}.valid_from <= ${test}.sampled_at
    and (${alias}.valid_to is null or ${alias}.valid_to > ${test}.sampled_at)
    and ${alias}.known_from <= ${knownAt} and (${alias}.known_to is null or ${alias}.known_to > ${knownAt})`;

/** Whether an institution is connected to any platform at an instant, as it is known then. */
export const connectedAt = (institutionId: string, at: string): string =>
  `exists (select from institution_trait c where c.institution_id = ${institutionId} and c.trait <> 'QUALIFIED'
    and c.valid_from <= ${at} and (c.valid_to is null or c.valid_to > ${at})
    and c.known_from <= ${at} and (c.known_to is null or c.known_to > ${at}))`;
