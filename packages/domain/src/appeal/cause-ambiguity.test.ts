import { describe, expect, test } from 'vitest';
import { background, ranked, stay, telecom, test as tested } from '../../testing/cause-scenes.js';

const HOME = telecom('110000', '09-01 00:00', null);
const AWAY = [telecom('110000', '09-01 00:00', '10-23 08:00'), telecom('110000', '10-27 20:00', null)];
const COARSE = telecom('152900', '10-23 12:00', '10-27 12:00');
const order = (scene: Parameters<typeof ranked>[0]): readonly string[] => ranked(scene).map(({ code }) => code);

describe('where records speak for several things', () => {
  test('a declaration of a listed county speaks against a mere lack of precision', () => {
    const declared = stay('DECLARATION', '152923', '10-24 00:00', '10-24 23:00');
    const [open] = ranked({ stays: [COARSE, ...AWAY] });
    const causes = ranked({ stays: [COARSE, declared, ...AWAY] });
    const precision = causes.find(({ code }) => code === 'PRECISION_PREFECTURE');
    expect(precision?.confidence).toBeLessThan(open?.confidence ?? 0);
    expect(causes[0]?.code).toBe('CORRECT_FLAG');
  });

  test('a hotel bill names the county to refine to, before an own declaration of another', () => {
    const hotel = stay('HOTEL', '152922', '10-24 00:00', '10-25 09:00');
    const declared = stay('DECLARATION', '152921', '10-26 00:00', '10-26 23:00');
    const [cause] = ranked({ stays: [COARSE, declared, hotel, ...AWAY] });
    expect(cause?.code).toBe('PRECISION_PREFECTURE');
    const suggestions = cause?.suggestions ?? [];
    expect(suggestions[0]?.kind).toBe('REFINE_STAY');
    expect(suggestions[0]?.counties.map(({ division, source, listed }) => [division, source, listed])).toEqual([
      ['152922', 'HOTEL', false],
      ['152921', 'DECLARATION', false],
      ['152923', null, true],
    ]);
  });

  test('a listed county is never the first to refine to', () => {
    const listed = stay('HOTEL', '152923', '10-24 00:00', '10-25 09:00');
    const free = stay('DECLARATION', '152921', '10-26 00:00', '10-26 23:00');
    const precision = ranked({ stays: [COARSE, listed, free, ...AWAY] }).find(
      ({ code }) => code === 'PRECISION_PREFECTURE',
    );
    expect(precision?.suggestions[0]?.counties.map(({ division }) => division)).toEqual(['152921', '152923', '152922']);
  });

  test('an unused ticket goes before the question which county', () => {
    expect(order({ stays: [HOME, stay('TICKET', '152900', '10-23 12:00', '10-27 12:00')] })).toEqual([
      'TICKET_NOT_TRAVELLED',
      'PRECISION_PREFECTURE',
    ]);
  });

  test('a ticket that the phone followed was used', () => {
    expect(order({ stays: [COARSE, stay('TICKET', '152900', '10-23 12:00', '10-27 12:00'), ...AWAY] })).toEqual([
      'PRECISION_PREFECTURE',
    ]);
  });

  test('somebody else’s number goes before the question which county, and says both', () => {
    expect(order({ stays: [COARSE, ...AWAY], background: background({ shared: true }) })).toEqual([
      'NUMBER_NOT_WITH_PERSON',
      'PRECISION_PREFECTURE',
    ]);
  });

  test('a short stay at home’s border may be either; both are named', () => {
    const codes = order({
      stays: [
        telecom('110000', '09-01 00:00', '10-25 10:00'),
        telecom('152900', '10-25 10:30', '10-25 12:00'),
        telecom('110000', '10-25 12:40', null),
      ],
    });
    expect(codes.slice(0, 2)).toEqual(['PRECISION_PREFECTURE', 'BASE_STATION_SPILL']);
    expect(codes).toContain('PASS_THROUGH');
  });

  test('what was corrected already is no cause any more', () => {
    const corrected = { stays: [{ ...COARSE, id: 'coarse' }, ...AWAY], exclude: ['coarse'] };
    expect(order(corrected)).toEqual(['GUIDANCE_ONLY']);
  });

  test('a laboratory without a connection and a missing test: one cause for one test', () => {
    const tests = [tested({ reported: '10-31 15:00' })];
    const codes = order({
      stays: [stay('HOTEL', '152922', '10-23 12:00', '10-27 12:00')],
      tests,
      background: background({ connected: false }),
    });
    expect(codes).not.toContain('TEST_NOT_UPLOADED');
    expect(codes).not.toContain('TEST_LATE');
  });

  test('a division no table knows is not taken for another place', () => {
    const tests = [tested({ at: '110199', sampled: '10-30 08:00', reported: '10-30 15:00', visible: '10-30 16:00' })];
    expect(order({ stays: [HOME], tests })).toEqual(['GUIDANCE_ONLY']);
  });

  test('the same facts in any order give the same ranking', () => {
    const scene = [COARSE, stay('TICKET', '152900', '10-23 12:00', '10-27 12:00'), ...AWAY];
    expect(ranked({ stays: [...scene].reverse() }).map(({ code, confidence }) => [code, confidence])).toEqual(
      ranked({ stays: scene }).map(({ code, confidence }) => [code, confidence]),
    );
  });
});
