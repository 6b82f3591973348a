import { describe, expect, test } from 'vitest';
import { draftAgain, draftFor, READY_QUESTIONS } from './questions';

describe('the form an address asks for', () => {
  test.each(READY_QUESTIONS)('$name changes one parameter of what is in force', ({ name, override }) => {
    const { variants, asOf, everybody } = draftFor({ question: name, policy: null, list: null });
    expect({ variants, asOf, everybody }).toEqual({
      variants: [{ label: '', policyKey: null, areaVersionId: null, overrides: [override] }],
      asOf: '',
      everybody: true,
    });
  });

  test('holds a version or a list', () => {
    expect(draftFor({ question: null, policy: 'key', list: 'id' }).variants).toEqual([
      { label: '', policyKey: 'key', areaVersionId: 'id', overrides: [] },
    ]);
  });

  test('is empty for a question nobody knows', () => {
    expect(draftFor({ question: 'x', policy: null, list: null }).variants[0]?.overrides).toEqual([]);
  });
});

describe('the form of an answer', () => {
  const answered = {
    asOf: '2021-11-01T02:00:00Z',
    knownAt: '2021-11-01T02:00:00Z',
    prefectures: [],
    variants: [
      {
        label: 'look-back 7',
        document: null,
        policy: null,
        areaVersionId: null,
        parameters: [{ name: 'lookBackDays', value: '7' }],
        result: null,
      },
    ],
  };

  test('asks of now again what was asked of now', () => {
    expect(draftAgain(answered)).toMatchObject({ asOf: '', everybody: true });
  });

  test('keeps a moment that was chosen, on the clock of the city', () => {
    expect(draftAgain({ ...answered, asOf: '2021-10-31T16:00:00Z' }).asOf).toBe('2021-11-01T00:00');
  });

  test('changes what it changed', () => {
    expect(draftAgain(answered).variants[0]?.overrides).toEqual([{ name: 'lookBackDays', raw: '7' }]);
  });
});
