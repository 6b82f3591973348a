import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import type { Context } from '../app/context.js';
import { plannedValue } from '../app/planned.js';
import { type Refusal, resultUnion } from '../app/refusal.type.js';
import { DateTimeScalar } from '../app/scalars.js';
import { PersonType } from '../person/person.type.js';
import type { Row } from '../read/read.js';
import { StayType } from '../stay/stay.type.js';
import { importStays } from './import-stays.js';
import { DeliveryReportType, ImportStaysInput } from './import-stays.type.js';
import { StayEndingEnum, StayStrengthEnum } from './journey.enum.js';
import './journey.read.js';
import { RemoteGroundType } from './journey.type.js';
import type { DeliveryReport } from './row-outcomes.js';

const ImportStaysResult = resultUnion('ImportStaysResult', () => DeliveryReportType, 'DeliveryReport');

@Resolver(() => StayType)
export class StayJourneyResolver {
  @FieldResolver(() => StayStrengthEnum, { description: 'How much it proves (证据强度)' })
  strength(@Root() row: Row, @Info() info: GraphQLResolveInfo): unknown {
    return plannedValue(row, info);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "The source's number of it; for those who handle appeals",
  })
  reference(@Root() row: Row, @Info() info: GraphQLResolveInfo): unknown {
    return plannedValue(row, info);
  }

  @FieldResolver(() => String, { nullable: true, description: 'The number of the flow investigation (流调编号)' })
  caseNumber(@Root() row: Row, @Info() info: GraphQLResolveInfo): unknown {
    return plannedValue(row, info);
  }

  @FieldResolver(() => DateTimeScalar, { nullable: true, description: 'Since when it is evidence no more' })
  endedAt(@Root() row: Row, @Info() info: GraphQLResolveInfo): unknown {
    return plannedValue(row, info);
  }

  @FieldResolver(() => StayEndingEnum, { nullable: true, description: 'Why it is evidence no more' })
  endedBecause(@Root() row: Row, @Info() info: GraphQLResolveInfo): unknown {
    return plannedValue(row, info);
  }

  @FieldResolver(() => [RemoteGroundType], {
    description: 'VENUE_SCAN: what speaks against it having been made there (远程扫码); such a scan does not count',
  })
  remote(@Root() row: Row, @Info() info: GraphQLResolveInfo): unknown {
    return plannedValue(row, info);
  }
}

@Resolver(() => PersonType)
export class JourneyResolver {
  @FieldResolver(() => [StayType], { description: 'Journeys refunded, changed, not taken or withdrawn (购票未出行)' })
  endedStays(@Root() row: Row, @Info() info: GraphQLResolveInfo): unknown {
    return plannedValue(row, info);
  }

  @Mutation(() => ImportStaysResult, {
    description:
      'Journeys as carriers, hotels, operators and investigators tell them; idempotent, with an outcome for every row (行程上报)',
  })
  importStays(
    @Ctx() context: Context,
    @Arg('input', () => ImportStaysInput) input: ImportStaysInput,
  ): Promise<DeliveryReport | Refusal> {
    return importStays(context, input);
  }
}
