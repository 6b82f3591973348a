import type { StatusChange, ToldVerdict } from '@zhengming/data';
import {
  type Colour,
  formatInstant,
  type Instant,
  type PopupKind,
  type ReasonCategory,
  reasonCategory,
} from '@zhengming/domain';
import { Field, ObjectType } from 'type-graphql';
import { DateTimeScalar, UuidScalar } from '../app/scalars.js';
import { ColourEnum, PopupKindEnum } from '../status/outcome.enum.js';

@ObjectType('PartnerVerdict', { description: 'What a partner may know of a status: verdict and category' })
export class PartnerVerdictType {
  @Field(() => ColourEnum)
  readonly colour!: Colour;

  @Field(() => PopupKindEnum, { nullable: true })
  readonly popup!: PopupKind | null;

  @Field(() => String, { nullable: true, description: 'As StatusCheck.category' })
  readonly category!: ReasonCategory | null;
}

@ObjectType('StatusChanged', { description: 'The verdict of somebody you serve is another one (状态变化).' })
export class StatusChangedType {
  @Field(() => UuidScalar, { description: 'The same in a webhook: what you have seen already is dropped by it' })
  readonly id!: string;

  @Field(() => UuidScalar, { description: 'As watchStatus gave it' })
  readonly watchId!: string;

  @Field(() => DateTimeScalar)
  readonly changedAt!: Instant;

  @Field(() => PartnerVerdictType, { nullable: true, description: 'As you were told last; null: nothing was known' })
  readonly before!: PartnerVerdictType | null;

  @Field(() => PartnerVerdictType)
  readonly after!: PartnerVerdictType;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Until when it holds, unless something happens' })
  readonly validUntil!: Instant | null;

  @Field(() => String, { description: 'Where a subscription goes on: its argument `after`, or Last-Event-ID' })
  readonly cursor!: string;
}

function toVerdict({ colour, popup, dataGap }: ToldVerdict): PartnerVerdictType | null {
  if (colour === null) return null;
  const verdict = { colour: colour as Colour, popup: popup as PopupKind | null };
  return { ...verdict, category: reasonCategory({ ...verdict, dataGap: dataGap ?? false }) };
}

export function toStatusChangedType(change: StatusChange, cursor: string): StatusChangedType {
  const { id, watchId, changedAt, validUntil } = change;
  const after = toVerdict(change.after);
  if (after === null) throw new Error('a change to nothing');
  return { id, watchId, changedAt, before: toVerdict(change.before), after, validUntil, cursor };
}

/** The same as JSON in a webhook: nothing that says who it is, where they were or why in particular. */
export const changePayload = (change: StatusChange): Readonly<Record<string, unknown>> => ({
  watchId: change.watchId,
  changedAt: formatInstant(change.changedAt),
  before: toVerdict(change.before),
  after: toVerdict(change.after),
  validUntil: change.validUntil === null ? null : formatInstant(change.validUntil),
});
