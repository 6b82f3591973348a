import { describe, expect, test } from 'vitest';
import { exchange, offsetOf, placeOf, valueAt } from './json-place';

const text = `{
  "id": "P2",
  "parameters": { "lookBackDays": 14, "testWindow": { "hours": 48 }, "enteringBy": ["TICKET"] },
  "rules": [
    { "id": "P2-01", "when": { "all": [] } },
    { "id": "P2-02", "when": { "not": { "entering": true } } }
  ]
}`;

const read = (path: string): string | null => {
  const place = placeOf(text, path);
  return place && text.slice(place.from, place.to);
};

describe('the place of a value', () => {
  test.each([
    ['id', '"P2"'],
    ['parameters.lookBackDays', '14'],
    ['parameters.testWindow.hours', '48'],
    ['rules[1].id', '"P2-02"'],
    ['rules[1].when.not', '{ "entering": true }'],
    ['rules[2].id', null],
    ['parameters.areaTime', null],
    ['id.inner', null],
  ])('%s', (path, value) => {
    expect(read(path)).toBe(value);
  });

  test('is found in a document that is not finished', () => {
    expect(placeOf('{ "a": 1, "b": ', 'a')).toEqual({ from: 7, to: 8 });
  });
});

test.each([
  ['parameters.testWindow.hours', 48],
  ['parameters.enteringBy', ['TICKET']],
  ['parameters.areaTime', undefined],
])('the value of %s', (path, value) => {
  expect(valueAt(text, path)).toEqual(value);
});

test('a text that is not finished has no value, its finished parts have', () => {
  expect([valueAt('{ "a": 1, ', ''), valueAt('{ "a": 1, ', 'a')]).toEqual([undefined, 1]);
});

describe('an exchanged value', () => {
  test.each([
    ['parameters.lookBackDays', 7, '"lookBackDays": 7,'],
    ['parameters.enteringBy', ['TICKET', 'DECLARED_ARRIVAL'], '"enteringBy": ["TICKET", "DECLARED_ARRIVAL"] }'],
    ['parameters.testWindow', { hours: 72, mode: 'HOURS' }, '"testWindow": { "hours": 72, "mode": "HOURS" },'],
  ])('%s', (path, value, expected) => {
    expect(exchange(text, path, value)).toContain(expected);
  });

  test('leaves everything else as it was written', () => {
    expect(exchange(exchange(text, 'parameters.lookBackDays', 7) ?? '', 'parameters.lookBackDays', 14)).toBe(text);
  });

  test('is refused where there is none', () => {
    expect(exchange(text, 'parameters.areaTime', 'NOW')).toBeNull();
  });
});

test.each([
  [1, 1, 0],
  [2, 3, 4],
  [2, 99, 15],
  [99, 1, text.length],
])('line %d, column %d is offset %d', (line, column, offset) => {
  expect(offsetOf(text, line, column)).toBe(offset);
});
