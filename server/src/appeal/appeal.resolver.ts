import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Int, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../app/context.js';
import { plannedValue } from '../app/planned.js';
import { type Refusal, resultUnion } from '../app/refusal.type.js';
import { UuidScalar } from '../app/scalars.js';
import { PersonType } from '../person/person.type.js';
import { type Page, readConnection } from '../read/connection.js';
import { type Row, readOne } from '../read/read.js';
import { signedIn } from './appeal-command.js';
import { AppealFilterInput } from './appeal.input.js';
import { CorrectionInput } from './correction.input.js';
import { AppealConnectionType, AppealType, QueueCountsType } from './appeal.type.js';
import { listedAppeals } from './appeals.read.js';
import { BeforeAfterType } from './correction.type.js';
import { oneAppeal } from './one-appeal.js';
import { previewCorrection } from './preview-corrections.js';
import { queueCounts } from './queue-counts.js';

const PreviewCorrectionResult = resultUnion('PreviewCorrectionResult', () => BeforeAfterType, 'BeforeAfter');

@Resolver(() => AppealType)
export class AppealResolver {
  @Query(() => AppealType, { nullable: true })
  appeal(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => UuidScalar) id: string,
  ): Promise<Row | null> {
    return readOne(context, info, oneAppeal(id));
  }

  @Query(() => AppealConnectionType, {
    description: 'The queue in the order it is to be worked: class, departure, elder or minor, age of the case',
  })
  appeals(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('first', () => Int, { nullable: true, defaultValue: 25 }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Arg('filter', () => AppealFilterInput, { nullable: true }) filter: AppealFilterInput | null,
  ): Promise<Page<Row>> {
    const reader = { staffId: signedIn(context).id, now: context.clock.now() };
    return readConnection(context, info, listedAppeals(filter, reader), { first, after });
  }

  @Query(() => QueueCountsType)
  queueCounts(@Ctx() context: Context): Promise<QueueCountsType> {
    return queueCounts(context);
  }

  @Query(() => PreviewCorrectionResult, { description: 'What a correction would change; stores nothing' })
  previewCorrection(
    @Ctx() context: Context,
    @Arg('appealId', () => UuidScalar) appealId: string,
    @Arg('correction', () => CorrectionInput) correction: CorrectionInput,
  ): Promise<BeforeAfterType | Refusal> {
    return previewCorrection(context, appealId, correction);
  }
}

/** The appeals of a person; here, so that the person's room need not know the desk. */
@Resolver(() => PersonType)
export class PersonAppealsResolver {
  @FieldResolver(() => [AppealType])
  appeals(@Root() row: Row, @Info() info: GraphQLResolveInfo): unknown {
    return plannedValue(row, info);
  }
}
