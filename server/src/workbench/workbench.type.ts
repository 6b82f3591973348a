import { Field, InputType, ObjectType } from 'type-graphql';
import { UuidScalar } from '../app/scalars.js';

@ObjectType('Preference', { description: 'How you want the dashboard, on whatever machine you sit down' })
export class PreferenceType {
  @Field(() => Boolean)
  readonly largeType!: boolean;

  @Field(() => Boolean, { description: 'Whether single keys are shortcuts' })
  readonly shortcuts!: boolean;
}

@InputType('PreferenceInput')
export class PreferenceInput {
  @Field(() => Boolean)
  readonly largeType!: boolean;

  @Field(() => Boolean)
  readonly shortcuts!: boolean;
}

@ObjectType('SavedFilter', { description: 'A view of the queue that is kept (常用筛选)' })
export class SavedFilterType {
  @Field(() => UuidScalar)
  readonly id!: string;

  @Field(() => String)
  readonly name!: string;

  @Field(() => Boolean, { description: 'For the whole desk' })
  readonly shared!: boolean;

  @Field(() => String)
  readonly owner!: string;

  @Field(() => Boolean)
  readonly mine!: boolean;

  @Field(() => String, { description: 'An AppealFilter as JSON text' })
  readonly filter!: string;
}

@InputType('SaveFilterInput')
export class SaveFilterInput {
  @Field(() => String, { description: '1 to 40 characters; one of yours of the same name makes way' })
  readonly name!: string;

  @Field(() => String, { description: 'An AppealFilter as JSON text, without `search`' })
  readonly filter!: string;

  @Field(() => Boolean, { description: 'SUPERVISOR only' })
  readonly shared!: boolean;
}

@ObjectType('Handler', { description: 'Somebody who handles cases' })
export class HandlerType {
  @Field(() => UuidScalar)
  readonly id!: string;

  @Field(() => String)
  readonly displayName!: string;
}
