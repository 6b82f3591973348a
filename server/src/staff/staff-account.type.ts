import type { StaffAccount } from '@zhengming/data';
import { fromEpochMs, type Instant, type StaffRole } from '@zhengming/domain';
import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar, UuidScalar } from '../app/scalars.js';
import { StaffRoleEnum } from './staff.type.js';

@ObjectType('StaffAccount', { description: 'A member of staff as administrators see them (账号).' })
export class StaffAccountType {
  @Field(() => UuidScalar)
  readonly id!: string;

  @Field(() => String)
  readonly username!: string;

  @Field(() => String)
  readonly displayName!: string;

  @Field(() => [StaffRoleEnum])
  readonly roles!: readonly StaffRole[];

  @Field(() => [String], { description: 'Codes of the divisions whose people they may see; empty: everywhere (辖区)' })
  readonly jurisdictions!: readonly string[];

  @Field(() => UuidScalar, { nullable: true, description: 'The partner in whose portal they work' })
  readonly partnerId!: string | null;

  @Field(() => String, { nullable: true })
  readonly partnerName!: string | null;

  @Field(() => Boolean)
  readonly active!: boolean;

  @Field(() => Boolean)
  readonly hasSecondFactor!: boolean;

  @Field(() => Boolean, { description: 'Has signed in by single sign-on' })
  readonly signsInBySso!: boolean;

  @Field(() => DateTimeScalar)
  readonly createdAt!: Instant;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Of a session that is still kept' })
  readonly lastSignInAt!: Instant | null;

  @Field(() => Int)
  readonly openSessions!: number;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Until when the open invitation can be used' })
  readonly invitedUntil!: Instant | null;
}

@ObjectType('StaffInvitation', { description: 'A link with which somebody sets their password (邀请). Shown once.' })
export class StaffInvitationType {
  @Field(() => String, { description: 'Goes behind `/welcome#`; only its hash is kept' })
  readonly token!: string;

  @Field(() => DateTimeScalar)
  readonly expiresAt!: Instant;

  @Field(() => StaffAccountType)
  readonly staff!: StaffAccountType;
}

@InputType('InviteStaffInput')
export class InviteStaffInput {
  @Field(() => String, { description: '3 to 30 small letters, digits, dots or underscores, beginning with a letter' })
  readonly username!: string;

  @Field(() => String)
  readonly displayName!: string;

  @Field(() => [StaffRoleEnum])
  readonly roles!: StaffRole[];

  @Field(() => [String], { defaultValue: [], description: 'Division codes; none: everywhere' })
  readonly jurisdictions!: string[];

  @Field(() => UuidScalar, { nullable: true, description: 'With the role PARTNER: whose portal' })
  readonly partnerId!: string | null;
}

@InputType('ChangeStaffRightsInput')
export class ChangeStaffRightsInput {
  @Field(() => UuidScalar)
  readonly id!: string;

  @Field(() => [StaffRoleEnum])
  readonly roles!: StaffRole[];

  @Field(() => [String], { defaultValue: [] })
  readonly jurisdictions!: string[];
}

const instantOf = (date: Date): Instant => fromEpochMs(date.getTime());
const optional = (date: Date | null): Instant | null => (date === null ? null : instantOf(date));

export const toStaffAccountType = (staff: StaffAccount): StaffAccountType => ({
  id: staff.id,
  username: staff.username,
  displayName: staff.displayName,
  roles: staff.roles,
  jurisdictions: staff.jurisdictions,
  partnerId: staff.partnerId,
  partnerName: staff.partnerName,
  active: staff.active,
  hasSecondFactor: staff.hasSecondFactor,
  signsInBySso: staff.signsInBySso,
  createdAt: instantOf(staff.createdAt),
  lastSignInAt: optional(staff.lastSignInAt),
  openSessions: staff.openSessions,
  invitedUntil: optional(staff.invitedUntil),
});
