import { describe, expect, test } from 'vitest';
import { instant, type Instant } from '../time/time.js';
import { type BindingEvent, type HeldBinding, tellBinding } from './binding-feed.js';

const day = (number: number): Instant => instant(`2021-10-${String(number).padStart(2, '0')}T08:00:00+08:00`);
const NOW = day(30);
const bind = (at: number, channel: 'WECHAT' | 'ALIPAY' = 'WECHAT', number = 'n'): BindingEvent => ({
  kind: 'BIND',
  channel,
  number,
  at: day(at),
});
const unbind = (at: number): BindingEvent => ({ kind: 'UNBIND', channel: 'WECHAT', number: 'n', at: day(at) });
const verify = (at: number, answer: 'VERIFIED' | 'UNVERIFIED' = 'VERIFIED', number = 'n'): BindingEvent => ({
  kind: 'VERIFY',
  number,
  at: day(at),
  answer,
});

function tell(...events: BindingEvent[]): { readonly held: readonly HeldBinding[]; readonly said: readonly string[] } {
  let held: readonly HeldBinding[] = [];
  const said = events.map((event, index) => {
    const told = tellBinding(held, event, NOW, `b${index}`);
    if ('held' in told) held = told.held;
    return told.outcome === 'REJECTED' ? told.problem : told.outcome;
  });
  return { held, said };
}

test.each<[string, readonly BindingEvent[], readonly string[]]>([
  ['bound and unbound', [bind(1), unbind(9)], ['ACCEPTED', 'ACCEPTED']],
  ['told twice', [bind(1), bind(1), unbind(9), unbind(9)], ['ACCEPTED', 'DUPLICATE', 'ACCEPTED', 'DUPLICATE']],
  ['bound while bound', [bind(1), bind(3)], ['ACCEPTED', 'ALREADY_BOUND']],
  ['bound before it is bound', [bind(3), bind(1)], ['ACCEPTED', 'ALREADY_BOUND']],
  ['bound in two channels', [bind(1), bind(3, 'ALIPAY')], ['ACCEPTED', 'ACCEPTED']],
  ['bound again', [bind(1), unbind(3), bind(9)], ['ACCEPTED', 'ACCEPTED', 'ACCEPTED']],
  ['an earlier time told late', [bind(9), unbind(12), bind(1)], ['ACCEPTED', 'ACCEPTED', 'ACCEPTED']],
  ['unbound on another day after all', [bind(1), unbind(9), unbind(8)], ['ACCEPTED', 'ACCEPTED', 'CHANGED']],
  ['unbound without having been bound', [unbind(9)], ['NOT_BOUND']],
  ['unbound before it was bound', [bind(9), unbind(1)], ['ACCEPTED', 'UNBOUND_BEFORE_BOUND']],
  ['from the future', [{ ...bind(1), at: NOW + 1 } as BindingEvent], ['FROM_THE_FUTURE']],
  [
    'answered for',
    [bind(1), verify(2), verify(2), verify(3, 'UNVERIFIED'), verify(2)],
    ['ACCEPTED', 'ACCEPTED', 'DUPLICATE', 'ACCEPTED', 'OLDER_THAN_KNOWN'],
  ],
  ['answered for without having been bound', [verify(2)], ['NOT_BOUND']],
])('%s', (_what, events, said) => {
  expect(tell(...events).said).toEqual(said);
});

describe('one number has one answer', () => {
  test('in every channel it is bound in, and when it is bound in another', () => {
    const { held } = tell(bind(1), bind(2, 'ALIPAY'), verify(3, 'UNVERIFIED'), bind(4, 'ALIPAY', 'other'));
    expect(held.map(({ number, verification }) => `${number} ${verification}`)).toEqual([
      'n UNVERIFIED',
      'n UNVERIFIED',
      'other UNKNOWN',
    ]);
    const again = tellBinding(held, { ...bind(5), channel: 'BAIDU' } as BindingEvent, NOW, 'c');
    expect('held' in again && again.held.at(-1)?.verification).toBe('UNVERIFIED');
  });
});
