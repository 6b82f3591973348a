import type { StaffRole } from '@zhengming/domain';
import { Field, ObjectType } from 'type-graphql';
import { apiEnum } from '../app/api-enum.js';
import { DivisionCodeScalar, UuidScalar } from '../app/scalars.js';

export const StaffRoleEnum = apiEnum<StaffRole>('StaffRole', {
  INTAKE: '受理: answers the call, opens appeals',
  HANDLER: '处理: investigates and proposes corrections',
  REVIEWER: '复核: the second pair of eyes',
  SUPERVISOR: '班长',
  DATA_STEWARD: 'Risk-area lists and sources',
  POLICY_AUTHOR: null,
  POLICY_APPROVER: null,
  ANALYST: null,
  AUDITOR: null,
  ADMIN: 'Users and keys; no personal data',
  PARTNER: '接入方: the portal of one partner, and nothing else',
});

export const STAFF_ROLES = Object.keys(StaffRoleEnum) as StaffRole[];

@ObjectType('StaffMember')
export class StaffMemberType {
  @Field(() => UuidScalar)
  readonly id!: string;

  @Field(() => String)
  readonly username!: string;

  @Field(() => String)
  readonly displayName!: string;

  @Field(() => [StaffRoleEnum])
  readonly roles!: readonly StaffRole[];
}

@ObjectType('Me', { description: 'Who is signed in.' })
export class MeType {
  @Field(() => StaffMemberType)
  readonly staff!: StaffMemberType;

  @Field(() => Boolean)
  readonly hasSecondFactor!: boolean;

  @Field(() => Boolean, { description: 'Nothing else may be done before a second factor is set up' })
  readonly mustEnrol!: boolean;

  @Field(() => [DivisionCodeScalar], { description: 'Divisions whose people they may see (辖区); none: everybody’s' })
  readonly jurisdictions!: readonly string[];

  @Field(() => [String], { description: 'Root fields this person may use, e.g. Query.appeals' })
  readonly permissions!: readonly string[];
}
