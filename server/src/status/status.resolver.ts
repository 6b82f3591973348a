import type { Instant } from '@zhengming/domain';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Query, Resolver } from 'type-graphql';
import type { Context } from '../app/context.js';
import { IdentifierInput } from '../app/inputs.type.js';
import { plannedRow } from '../app/planned.js';
import type { Refusal } from '../app/refusal.type.js';
import { DateTimeScalar, UuidScalar } from '../app/scalars.js';
import type { Row } from '../read/read.js';
import { selectedFields } from '../read/selection.js';
import { type Asked, checkStatus, checkStatuses } from './check-status.js';
import { DecisionType } from './decision.type.js';
import { evaluatePerson } from './evaluate-person.js';
import { explainStatus } from './explain-status.js';
import { ExplainStatusResult } from './explain-status.type.js';
import { StatusCheckType } from './status.type.js';

const askedOf = (info: GraphQLResolveInfo): Asked =>
  selectedFields(info, 'StatusCheck', info.fieldNodes).some(({ name }) => name === 'token') ? 'signed' : 'plain';

@Resolver()
export class StatusResolver {
  @Query(() => StatusCheckType, { description: 'Minimal verdict for a checkpoint, carrier or app' })
  checkStatus(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('identifier', () => IdentifierInput) identifier: IdentifierInput,
  ): Promise<StatusCheckType> {
    return checkStatus(context, identifier, askedOf(info));
  }

  @Query(() => [StatusCheckType], {
    description: 'At most 500 at once, e.g. a train manifest; answers come in the order asked',
  })
  checkStatuses(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => [IdentifierInput]) input: IdentifierInput[],
  ): Promise<readonly StatusCheckType[]> {
    return checkStatuses(context, input, askedOf(info));
  }

  @Query(() => ExplainStatusResult, {
    description:
      'What the desk reads about a status, for the person themselves; a partner asks on their behalf and says what for',
  })
  explainStatus(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('identifier', () => IdentifierInput) identifier: IdentifierInput,
    @Arg('purpose', () => String) _purpose: string,
  ): Promise<Row | Refusal> {
    return explainStatus(context, info, identifier);
  }

  @Query(() => DecisionType, {
    description: 'Evaluates without storing anything, as of any instant, with what we knew at any instant',
  })
  async evaluate(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('personId', () => UuidScalar) personId: string,
    @Arg('asOf', () => DateTimeScalar, { nullable: true }) asOf: Instant | null,
    @Arg('knownAt', () => DateTimeScalar, { nullable: true }) knownAt: Instant | null,
  ): Promise<Row> {
    context.reading.of(personId);
    return plannedRow(info, 'Decision', await evaluatePerson(context, { personId, asOf, knownAt }));
  }
}
