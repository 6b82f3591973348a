import { expect, test } from 'vitest';
import { figureAt, mapOption } from './map-option';

const figures = new Map([
  ['620100', 'Lanzhou'],
  ['110000', 'Beijing'],
  ['310101', 'Huangpu'],
]);

test.each([
  { what: 'a prefecture with a figure', code: '620100', is: 'Lanzhou' },
  { what: 'a prefecture without one', code: '620200', is: null },
  { what: 'a district of a municipality that is counted as a whole', code: '110114', is: 'Beijing' },
  { what: 'a district with a figure of its own', code: '310101', is: 'Huangpu' },
  { what: 'a district without one', code: '310104', is: null },
])('$what is shaded by $is', ({ code, is }) => {
  expect(figureAt(figures, code)).toBe(is);
});

test('a name is words, never markup, in what hovers over the map', () => {
  const option = mapOption(
    { name: 'map', codes: ['620100'] },
    [{ code: '620100', value: 12, lines: ['<b>兰州市</b>', 'a & b'] }],
    [],
  ) as { tooltip: { formatter: (place: { name: string }) => string } };
  expect(option.tooltip.formatter({ name: '620100' })).toBe('<strong>&lt;b&gt;兰州市&lt;/b&gt;</strong><br/>a &amp; b');
});

test('where every figure is withheld no legend is made up, and the places are hatched', () => {
  const hatched = { color: '#eee', decal: { symbol: 'rect' } };
  const place = { code: '620100', value: 0, lines: ['兰州市', '已隐去'], hatched };
  const { visualMap, series } = mapOption({ name: 'm', codes: ['620100'] }, [place], []) as {
    readonly visualMap: object;
    readonly series: readonly { readonly data: readonly object[] }[];
  };
  expect(visualMap).toMatchObject({ show: false });
  expect(series[0]?.data).toMatchObject([{ visualMap: false, itemStyle: { decal: { symbol: 'rect' } } }]);
});
