import { readInGroups } from '@zhengming/domain';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { appealReading } from '../appeal/appeal.read.js';
import { AppealType } from '../appeal/appeal.type.js';
import type { Context } from '../app/context.js';
import { plannedRow, plannedValue } from '../app/planned.js';
import type { Refusal } from '../app/refusal.type.js';
import { TextType } from '../app/text.type.js';
import { column, mapped } from '../read/reading.js';
import type { Row } from '../read/read.js';
import { DecisionType } from '../status/decision.type.js';
import type { Assessment } from './assess.js';
import { diagnose } from './diagnose.js';
import { AssessmentType, DiagnosisInput, DiagnosisResult, type SeveralPeopleType } from './diagnosis.type.js';

@Resolver()
export class DiagnosisResolver {
  @Query(() => DiagnosisResult, { description: 'What an agent on a call needs, from one number; masked, audited' })
  diagnose(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('identifier', () => DiagnosisInput) identifier: DiagnosisInput,
    @Arg('purpose', () => String) _purpose: string,
  ): Promise<Row | SeveralPeopleType | Refusal> {
    return diagnose(context, info, identifier);
  }
}

@Resolver(() => AssessmentType)
export class AssessmentResolver {
  @FieldResolver(() => DecisionType)
  decision(@Root() assessment: Assessment, @Info() info: GraphQLResolveInfo): Row {
    return plannedRow(info, 'Decision', assessment.decisionValues);
  }
}

appealReading.extend({
  numberInGroups: mapped(column('number'), (value) => readInGroups(value as string)),
});

@Resolver(() => AppealType)
export class SpokenNumberResolver {
  @FieldResolver(() => TextType, { description: 'The number as it is compared aloud' })
  numberInGroups(@Root() row: Row, @Info() info: GraphQLResolveInfo): unknown {
    return plannedValue(row, info);
  }
}
