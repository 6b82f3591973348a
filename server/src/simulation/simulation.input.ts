import type { DivisionCode, Instant } from '@zhengming/domain';
import { Field, InputType } from 'type-graphql';
import { DateTimeScalar, DivisionCodeScalar, UuidScalar } from '../app/scalars.js';

@InputType('ParameterOverrideInput', { description: 'A parameter laid over the policy, for this simulation only.' })
export class ParameterOverrideInput {
  @Field(() => String, { description: 'As in the policy document, e.g. `lookBackDays` or `testWindow.hours`' })
  readonly name!: string;

  @Field(() => String, { description: 'The value as JSON text: `7`, `"NOW"`, `["TICKET"]`' })
  readonly value!: string;
}

@InputType('SimulationVariantInput', {
  description: 'What would be different: at least one of a policy, parameters and a list.',
})
export class SimulationVariantInput {
  @Field(() => String)
  readonly label!: string;

  @Field(() => UuidScalar, { nullable: true, description: 'Any version of a decision policy, drafts included' })
  readonly policyKey!: string | null;

  @Field(() => [ParameterOverrideInput], { nullable: true })
  readonly parameters!: readonly ParameterOverrideInput[] | null;

  @Field(() => UuidScalar, { nullable: true, description: 'Any list whose names are all resolved, published or not' })
  readonly areaVersionId!: string | null;
}

@InputType('SimulationInput')
export class SimulationInput {
  @Field(() => String)
  readonly label!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Now when absent; up to a year away' })
  readonly asOf!: Instant | null;

  @Field(() => [SimulationVariantInput], { description: '1 to 4' })
  readonly variants!: readonly SimulationVariantInput[];

  @Field(() => [DivisionCodeScalar], {
    nullable: true,
    description:
      'Only people who were in one of these prefectures within the look-back; at most 50; everybody when absent',
  })
  readonly prefectures!: readonly DivisionCode[] | null;
}
