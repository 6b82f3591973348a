import type { DivisionCode } from '@zhengming/domain';
import { Field, InputType, Int } from 'type-graphql';
import { DivisionCodeScalar, UuidScalar } from '../app/scalars.js';

@InputType('AreaVersionInput')
export class AreaVersionInput {
  @Field(() => UuidScalar)
  readonly id!: string;

  @Field(() => String)
  readonly reason!: string;

  @Field(() => Int)
  readonly expectedVersion!: number;
}

@InputType('ResolveReviewItemInput')
export class ResolveReviewItemInput {
  @Field(() => UuidScalar)
  readonly itemId!: string;

  @Field(() => DivisionCodeScalar, { nullable: true })
  readonly divisionCode!: DivisionCode | null;

  @Field(() => Boolean, { nullable: true, defaultValue: false, description: 'A junk row: leave it out' })
  readonly notAPlace!: boolean | null;

  @Field(() => String)
  readonly reason!: string;

  @Field(() => Boolean, { nullable: true, defaultValue: true, description: 'Resolve this name by itself from now on' })
  readonly remember!: boolean | null;
}

@InputType('ImportAreasInput')
export class ImportAreasInput {
  @Field(() => String)
  readonly fileName!: string;

  @Field(() => String, { description: 'The file, base64: national JSON or CSV rows, gzipped or not' })
  readonly content!: string;
}
