import { expect, test } from 'vitest';
import { START, viewOf, type ViewAction } from './view-state';

test.each<{ actions: readonly ViewAction[]; zoom: number; turn: number }>([
  { actions: ['ZOOM_IN', 'ZOOM_OUT'], zoom: 1, turn: 0 },
  { actions: Array.from({ length: 30 }, () => 'ZOOM_IN' as const), zoom: 8, turn: 0 },
  { actions: Array.from({ length: 30 }, () => 'ZOOM_OUT' as const), zoom: 0.5, turn: 0 },
  { actions: ['ROTATE', 'ROTATE', 'ROTATE'], zoom: 1, turn: 270 },
  { actions: ['ROTATE', 'ROTATE', 'ROTATE', 'ROTATE'], zoom: 1, turn: 0 },
  { actions: ['ZOOM_IN', 'ROTATE', 'RESET'], zoom: 1, turn: 0 },
])('$actions ⇒ $zoom times, turned by $turn', ({ actions, zoom, turn }) => {
  expect(actions.reduce(viewOf, START)).toEqual({ zoom, turn });
});
