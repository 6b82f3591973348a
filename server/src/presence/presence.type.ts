import type { PresenceMode } from '@zhengming/data';
import type { Instant } from '@zhengming/domain';
import { Field, InputType, ObjectType } from 'type-graphql';
import { apiEnum } from '../app/api-enum.js';
import { DateTimeScalar, UuidScalar } from '../app/scalars.js';

export type TouchMode = PresenceMode | 'LEFT';

export const TouchModeEnum = apiEnum<TouchMode>('TouchMode', {
  VIEWING: 'The case is on the screen',
  WORKING: 'Somebody typed or clicked in it within the last minute',
  LEFT: 'The screen shows something else now',
});

@ObjectType('Presence', { description: 'Somebody who is in this case at this moment' })
export class PresenceType {
  @Field(() => UuidScalar)
  readonly staffId!: string;

  @Field(() => String)
  readonly name!: string;

  @Field(() => TouchModeEnum)
  readonly mode!: PresenceMode;

  @Field(() => DateTimeScalar)
  readonly since!: Instant;

  @Field(() => Boolean, { description: 'It is their case' })
  readonly isHandler!: boolean;
}

@InputType('TouchAppealInput')
export class TouchAppealInput {
  @Field(() => UuidScalar)
  readonly appealId!: string;

  @Field(() => TouchModeEnum)
  readonly mode!: TouchMode;
}
