import type { IdentityFact, Instant } from '@zhengming/domain';
import type { GraphQLResolveInfo } from 'graphql';
import { FieldResolver, Info, Int, Resolver, Root } from 'type-graphql';
import { plannedValue } from '../app/planned.js';
import { DateTimeScalar } from '../app/scalars.js';
import { CallCardType } from '../intake/diagnosis.type.js';
import type { Row } from '../read/read.js';
import { IdentityFactEnum } from './appeal-life.enum.js';
import { AppealTransferType, DisclosureType } from './appeal-life.type.js';
import { AppealType } from './appeal.type.js';

/** What the life cycle adds to an appeal; every field is read by the one plan (appeal-life.read.ts). */
@Resolver(() => AppealType)
export class AppealLifeResolver {
  @FieldResolver(() => [IdentityFactEnum])
  identityAsked(@Root() row: Row, @Info() info: GraphQLResolveInfo): readonly IdentityFact[] {
    return plannedValue(row, info) as readonly IdentityFact[];
  }

  @FieldResolver(() => [IdentityFactEnum], { description: 'Of those asked; what was answered is not kept' })
  identityMatched(@Root() row: Row, @Info() info: GraphQLResolveInfo): readonly IdentityFact[] {
    return plannedValue(row, info) as readonly IdentityFact[];
  }

  @FieldResolver(() => DisclosureType)
  disclosure(@Root() row: Row, @Info() info: GraphQLResolveInfo): unknown {
    return plannedValue(row, info);
  }

  @FieldResolver(() => String, { nullable: true, description: 'AWAITING_CITIZEN: what exactly is missing' })
  missing(@Root() row: Row, @Info() info: GraphQLResolveInfo): string | null {
    return plannedValue(row, info) as string | null;
  }

  @FieldResolver(() => DateTimeScalar, {
    nullable: true,
    description: 'AWAITING_CITIZEN: when the case goes on anyway',
  })
  pauseUntil(@Root() row: Row, @Info() info: GraphQLResolveInfo): Instant | null {
    return plannedValue(row, info) as Instant | null;
  }

  @FieldResolver(() => Int)
  reopenedCount(@Root() row: Row, @Info() info: GraphQLResolveInfo): number {
    return plannedValue(row, info) as number;
  }

  @FieldResolver(() => DateTimeScalar, { nullable: true, description: 'Over: until when it may be contested' })
  reopenUntil(@Root() row: Row, @Info() info: GraphQLResolveInfo): Instant | null {
    return plannedValue(row, info) as Instant | null;
  }

  @FieldResolver(() => DateTimeScalar, { nullable: true, description: 'Until when I can take back what I did last' })
  undoUntil(@Root() row: Row, @Info() info: GraphQLResolveInfo): Instant | null {
    return plannedValue(row, info) as Instant | null;
  }

  @FieldResolver(() => AppealType, { nullable: true, description: 'MERGED: the appeal that goes on' })
  mergedInto(@Root() row: Row, @Info() info: GraphQLResolveInfo): unknown {
    return plannedValue(row, info);
  }

  @FieldResolver(() => [AppealType], { description: 'Appeals that go on under this one, with all that is theirs' })
  merged(@Root() row: Row, @Info() info: GraphQLResolveInfo): unknown {
    return plannedValue(row, info);
  }

  @FieldResolver(() => [AppealTransferType])
  transfers(@Root() row: Row, @Info() info: GraphQLResolveInfo): unknown {
    return plannedValue(row, info);
  }

  @FieldResolver(() => [CallCardType], {
    description: 'The least that has to be said to another hotline; nothing personal',
  })
  callCards(@Root() row: Row, @Info() info: GraphQLResolveInfo): unknown {
    return plannedValue(row, info);
  }
}
