import { Field, Int, ObjectType } from 'type-graphql';
import { PolicySummaryType } from '../policy/policy.type.js';

/** `areaVersion` and `lastRun` are read by plan and stand in the resolver. */
@ObjectType('Health', { description: 'Whether what the platform says is up to date.' })
export class HealthType {
  @Field(() => Boolean)
  readonly database!: boolean;

  @Field(() => PolicySummaryType, { nullable: true, description: 'The edition of the rules in force' })
  readonly policy!: PolicySummaryType | null;

  @Field(() => Int, { description: 'Statuses that time alone has overtaken and that wait to be judged again' })
  readonly dueStatuses!: number;
}
