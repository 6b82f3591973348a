import type { Instant } from '../time/time.js';
import type { BindingVerification } from './evidence.js';

export const BINDING_CHANNELS = ['WECHAT', 'ALIPAY', 'BAIDU', 'BEIJINGTONG'] as const;
export type BindingChannel = (typeof BINDING_CHANNELS)[number];

/** What a channel or the operators tell of one number: bound, unbound, or whether the travel card answered for it. */
export type BindingEvent =
  | {
      readonly kind: 'BIND' | 'UNBIND';
      readonly channel: BindingChannel;
      readonly number: string;
      readonly at: Instant;
    }
  | { readonly kind: 'VERIFY'; readonly number: string; readonly at: Instant; readonly answer: BindingVerification };

/** A binding as it is known, and what has become of it in a delivery. */
export interface HeldBinding {
  readonly name: string;
  readonly channel: BindingChannel;
  readonly number: string;
  readonly boundAt: Instant;
  readonly unboundAt: Instant | null;
  readonly verification: BindingVerification;
  readonly answeredAt: Instant | null;
}

export type BindingProblem =
  'ALREADY_BOUND' | 'NOT_BOUND' | 'UNBOUND_BEFORE_BOUND' | 'OLDER_THAN_KNOWN' | 'FROM_THE_FUTURE';

export type BindingOutcome =
  | { readonly outcome: 'ACCEPTED' | 'CHANGED'; readonly held: readonly HeldBinding[] }
  | { readonly outcome: 'DUPLICATE' }
  | { readonly outcome: 'REJECTED'; readonly problem: BindingProblem };

const rejected = (problem: BindingProblem): BindingOutcome => ({ outcome: 'REJECTED', problem });
const DUPLICATE: BindingOutcome = { outcome: 'DUPLICATE' };

/**
 * What one event makes of a person's bindings: in any order and however often it comes, it ends in the same bindings, or
 * in a reason why not. `newName` names the binding it begins, if it begins one.
 */
export function tellBinding(
  held: readonly HeldBinding[],
  event: BindingEvent,
  now: Instant,
  newName: string,
): BindingOutcome {
  if (event.at > now) return rejected('FROM_THE_FUTURE');
  switch (event.kind) {
    case 'BIND':
      return bind(held, event, newName);
    case 'UNBIND':
      return unbind(held, event);
    case 'VERIFY':
      return verify(held, event);
  }
}

type Told<K extends BindingEvent['kind']> = Extract<BindingEvent, { readonly kind: K }>;
type Bound = Extract<BindingEvent, { readonly channel: BindingChannel }>;

const sameOf = (held: readonly HeldBinding[], { channel, number }: Bound): readonly HeldBinding[] =>
  held.filter((one) => one.channel === channel && one.number === number);

function bind(held: readonly HeldBinding[], event: Bound, newName: string): BindingOutcome {
  const same = sameOf(held, event);
  if (same.some(({ boundAt }) => boundAt === event.at)) return DUPLICATE;
  const isDuring = same.some(
    ({ boundAt, unboundAt }) => event.at >= boundAt && (unboundAt === null || event.at < unboundAt),
  );
  // before one that is still open: two bindings of one number in one channel cannot both last
  if (isDuring || same.some(({ boundAt, unboundAt }) => unboundAt === null && event.at < boundAt))
    return rejected('ALREADY_BOUND');
  const known = held.find(({ number }) => number === event.number);
  const bound: HeldBinding = {
    name: newName,
    channel: event.channel,
    number: event.number,
    boundAt: event.at,
    unboundAt: null,
    // one number, one answer, whichever channel it is bound in
    verification: known?.verification ?? 'UNKNOWN',
    answeredAt: known?.answeredAt ?? null,
  };
  return { outcome: 'ACCEPTED', held: [...held, bound] };
}

function unbind(held: readonly HeldBinding[], event: Bound): BindingOutcome {
  const same = [...sameOf(held, event)].sort((a, b) => b.boundAt - a.boundAt);
  if (same.some(({ unboundAt }) => unboundAt === event.at)) return DUPLICATE;
  const newest = same[0];
  if (newest === undefined) return rejected('NOT_BOUND');
  if (event.at < newest.boundAt) return rejected('UNBOUND_BEFORE_BOUND');
  return {
    outcome: newest.unboundAt === null ? 'ACCEPTED' : 'CHANGED',
    held: held.map((one) => (one === newest ? { ...one, unboundAt: event.at } : one)),
  };
}

function verify(held: readonly HeldBinding[], { number, at, answer }: Told<'VERIFY'>): BindingOutcome {
  const same = held.filter((one) => one.number === number);
  if (same.length === 0) return rejected('NOT_BOUND');
  if (same.every((one) => one.answeredAt === at && one.verification === answer)) return DUPLICATE;
  if (same.some(({ answeredAt }) => answeredAt !== null && answeredAt > at)) return rejected('OLDER_THAN_KNOWN');
  return {
    outcome: 'ACCEPTED',
    held: held.map((one) => (one.number === number ? { ...one, verification: answer, answeredAt: at } : one)),
  };
}
