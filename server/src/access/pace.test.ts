import { instant, plusMs } from '@zhengming/domain';
import { expect, test } from 'vitest';
import { openPace } from './pace.js';

const NOW = instant('2021-11-01T10:00:15+08:00');

test('asking faster than allowed is refused until the minute is over, and only for the one who did', () => {
  const pace = openPace();
  const ask = (actor: string, later = 0) => pace.take(actor, 'Query.explainStatus', 2, plusMs(NOW, later));
  ask('app');
  ask('app');
  expect(() => ask('app')).toThrow(/2 times a minute; try again in 45 s/);
  expect(() => ask('another app')).not.toThrow();
  expect(() => ask('app', 44_999)).toThrow(/in 1 s/);
  expect(() => ask('app', 45_000)).not.toThrow();
});
