import type { Colour, Determinacy, PopupKind } from '@zhengming/domain';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { TextType } from '../app/text.type.js';
import { DivisionType } from '../division/division.type.js';
import { ColourEnum, DeterminacyEnum, PopupKindEnum } from '../status/outcome.enum.js';
import { type OutcomeEffect, OutcomeEffectEnum } from './simulation.enum.js';

@ObjectType('SuppressedCount', {
  description: 'A number of people. Numbers from 1 to 9, and what would give them away, are withheld (隐私抑制).',
})
export class SuppressedCountType {
  @Field(() => Int, { nullable: true, description: 'Null when withheld' })
  readonly value!: number | null;

  @Field(() => Boolean)
  readonly suppressed!: boolean;

  @Field(() => Int, {
    nullable: true,
    description: 'Of a total with withheld parts: the sum of the parts that are shown; the total is no smaller',
  })
  readonly atLeast!: number | null;
}

@ObjectType('SimulatedOutcome')
export class SimulatedOutcomeType {
  @Field(() => ColourEnum)
  readonly colour!: Colour;

  @Field(() => PopupKindEnum, { nullable: true })
  readonly popup!: PopupKind | null;

  @Field(() => DeterminacyEnum)
  readonly determinacy!: Determinacy;
}

@ObjectType('MatrixCell', { description: 'People whose outcome goes from one to another; strictest outcomes first.' })
export class MatrixCellType {
  @Field(() => SimulatedOutcomeType)
  readonly before!: SimulatedOutcomeType;

  @Field(() => SimulatedOutcomeType)
  readonly after!: SimulatedOutcomeType;

  @Field(() => OutcomeEffectEnum)
  readonly effect!: OutcomeEffect;

  @Field(() => SuppressedCountType)
  readonly count!: SuppressedCountType;
}

@ObjectType('PrefectureEffect', { description: 'People by the prefecture of the stay that decided.' })
export class PrefectureEffectType {
  @Field(() => DivisionType)
  readonly division!: DivisionType;

  @Field(() => SuppressedCountType)
  readonly restrictedBefore!: SuppressedCountType;

  @Field(() => SuppressedCountType)
  readonly restrictedAfter!: SuppressedCountType;

  @Field(() => SuppressedCountType)
  readonly stricter!: SuppressedCountType;

  @Field(() => SuppressedCountType)
  readonly milder!: SuppressedCountType;
}

@ObjectType('OverReachFigures', {
  description: 'How far matching by prefecture reaches beyond what is listed (精度落差), and whom it reaches.',
})
export class OverReachFiguresType {
  @Field(() => Int)
  readonly countiesListed!: number;

  @Field(() => Int, { description: 'Counties of every prefecture in which one is listed' })
  readonly countiesSwept!: number;

  @Field(() => Float, { nullable: true, description: 'Swept per listed; null when none is listed' })
  readonly factor!: number | null;

  @Field(() => SuppressedCountType, { description: 'Restricted by a stay in a listed county' })
  readonly personsInArea!: SuppressedCountType;

  @Field(() => SuppressedCountType, { description: 'Restricted by a stay known no better than its prefecture' })
  readonly personsOnlyPrefecture!: SuppressedCountType;

  @Field(() => SuppressedCountType, { description: 'Restricted by a stay in another county of the prefecture' })
  readonly personsSibling!: SuppressedCountType;

  @Field(() => SuppressedCountType, {
    description: 'Restricted by a stay known no better than its county, in which a smaller place is listed',
  })
  readonly personsOnlyCounty!: SuppressedCountType;
}

@ObjectType('OverReach')
export class OverReachType {
  @Field(() => OverReachFiguresType)
  readonly before!: OverReachFiguresType;

  @Field(() => OverReachFiguresType)
  readonly after!: OverReachFiguresType;
}

@ObjectType('ExpectedCalls', { description: 'Calls to the hotline from people who would be newly stopped.' })
export class ExpectedCallsType {
  @Field(() => Int)
  readonly low!: number;

  @Field(() => Int)
  readonly high!: number;

  @Field(() => TextType, { description: 'What the estimate rests on' })
  readonly basis!: TextType;
}

@ObjectType('RuleEffect', {
  description: 'How many people a rule decides about. Rules that decide nothing are left out.',
})
export class RuleEffectType {
  @Field(() => String)
  readonly ruleId!: string;

  @Field(() => TextType)
  readonly title!: TextType;

  @Field(() => SuppressedCountType)
  readonly before!: SuppressedCountType;

  @Field(() => SuppressedCountType)
  readonly after!: SuppressedCountType;
}

@ObjectType('SampleCase', {
  description: 'One person, pseudonymised (假名化): no place finer than a prefecture, no time finer than a day.',
})
export class SampleCaseType {
  @Field(() => String, { description: 'E.g. `A-17`; tells nothing about the person' })
  readonly pseudonym!: string;

  @Field(() => SimulatedOutcomeType)
  readonly before!: SimulatedOutcomeType;

  @Field(() => SimulatedOutcomeType)
  readonly after!: SimulatedOutcomeType;

  @Field(() => [TextType])
  readonly sentencesBefore!: readonly TextType[];

  @Field(() => [TextType])
  readonly sentencesAfter!: readonly TextType[];
}

@ObjectType('SimulationResult')
export class SimulationResultType {
  @Field(() => Int)
  readonly persons!: number;

  @Field(() => SuppressedCountType)
  readonly changed!: SuppressedCountType;

  @Field(() => SuppressedCountType)
  readonly stricter!: SuppressedCountType;

  @Field(() => SuppressedCountType)
  readonly milder!: SuppressedCountType;

  @Field(() => [MatrixCellType], { description: 'Cells that are empty and may be known to be so are left out' })
  readonly matrix!: readonly MatrixCellType[];

  @Field(() => [PrefectureEffectType], { description: 'Most hit first, at most 100' })
  readonly prefectures!: readonly PrefectureEffectType[];

  @Field(() => Int, { description: 'Prefectures with an effect that is withheld or beyond the 100 shown' })
  readonly prefecturesWithheld!: number;

  @Field(() => OverReachType)
  readonly overReach!: OverReachType;

  @Field(() => ExpectedCallsType)
  readonly expectedCalls!: ExpectedCallsType;

  @Field(() => [RuleEffectType])
  readonly rules!: readonly RuleEffectType[];

  @Field(() => [SampleCaseType], { description: 'At most 5 of each matrix cell that is shown' })
  readonly samples!: readonly SampleCaseType[];
}
