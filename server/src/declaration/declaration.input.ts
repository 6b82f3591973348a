import type { Instant } from '@zhengming/domain';
import { Field, InputType } from 'type-graphql';
import { IdentifierInput } from '../app/inputs.type.js';
import { DateTimeScalar, DivisionCodeScalar } from '../app/scalars.js';

@InputType('DeclaredCountyInput')
export class DeclaredCountyInput {
  @Field(() => DivisionCodeScalar, { description: 'A county, or finer' })
  readonly divisionCode!: string;

  @Field(() => DateTimeScalar)
  readonly arrivedAt!: Instant;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Null: still there' })
  readonly leftAt!: Instant | null;
}

@InputType('DeclareItineraryInput', { description: 'May refine a stay within its prefecture, may not erase a visit.' })
export class DeclareItineraryInput {
  @Field(() => IdentifierInput)
  readonly identifier!: IdentifierInput;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the person arrives, or arrived, in the jurisdiction',
  })
  readonly arrivalAt!: Instant | null;

  @Field(() => DivisionCodeScalar, { nullable: true })
  readonly departureDivision!: string | null;

  @Field(() => DivisionCodeScalar, {
    nullable: true,
    description: 'Where they live or will stay: county, or finer; the community there expects them (社区登记)',
  })
  readonly residenceDivision!: string | null;

  @Field(() => [DeclaredCountyInput])
  readonly counties!: readonly DeclaredCountyInput[];
}
