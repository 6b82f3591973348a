import { buildSchema, isEnumType } from 'graphql';
import { describe, expect, test } from 'vitest';
import { enumEn } from '../shared/enum.en';
import { enumZh } from '../shared/enum.zh';
import { catalogues } from './i18n';

const [schemaText] = Object.values(
  import.meta.glob<string>('../../../packages/schema/schema.graphql', {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
);

type Tree = { readonly [key: string]: string | Tree };

function leaves(tree: Tree, path = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    const here = path === '' ? key : `${path}.${key}`;
    if (typeof value === 'string') found.set(here, value);
    else for (const [below, text] of leaves(value, here)) found.set(below, text);
  }
  return found;
}

const own = ({ ra: _ra, ...rest }: Tree): Tree => rest;
const zh = leaves(own(catalogues.zh as unknown as Tree));
const en = leaves(own(catalogues.en as unknown as Tree));
const holes = (text: string): string[] => (text.match(/%\{\w+\}/g) ?? []).toSorted();

describe('the catalogues', () => {
  test('have the same keys in Chinese and English', () => {
    expect([...en.keys()].toSorted()).toEqual([...zh.keys()].toSorted());
  });

  test('leave no sentence empty', () => {
    const empty = [...zh, ...en].filter(([, text]) => text.trim() === '').map(([key]) => key);
    expect(empty).toEqual([]);
  });

  test('take the same values in both languages', () => {
    const differing = [...zh].filter(
      ([key, text]) => `${new Set(holes(text)).size}` !== `${new Set(holes(en.get(key) ?? '')).size}`,
    );
    expect(differing.map(([key]) => key)).toEqual([]);
  });

  test('hold no Chinese in the English one', () => {
    const chinese = [...en].filter(([, text]) => /[一-鿿]/.test(text)).map(([key]) => key);
    expect(chinese).toEqual([]);
  });
});

describe('the words of the enums', () => {
  const schema = buildSchema(schemaText ?? '');
  const unshown = new Set([
    'GapCode',
    'AppealAction',
    'AreaVersionAction',
    'DecisionCauseKind',
    'SimulationAction',
    'ShadowRunAction',
    'SortDirection',
    'DraftKind',
    // these come with a sentence of the server
    'DisplayReason',
    'SecondPersonReason',
    'EffectOnOthers',
    // only whether one is open matters
    'RemovalState',
    'DoseUse',
    'RecognitionGap',
    'RecognitionReason',
    'VaccinationGapCode',
    'VaccineTechnology',
    // what partners send; the desk reads the stay and its source
    'RecordingSource',
    'StayEvent',
    // part of FieldTaskAct
    'LoopAct',
    // the portal says when failing ended it; whoever did it themselves knows
    'WebhookDisabledBecause',
  ]);
  const enums = Object.values(schema.getTypeMap()).filter(
    (type) => isEnumType(type) && !type.name.startsWith('__') && !unshown.has(type.name),
  );
  test.each(enums.map((type) => ({ name: type.name, type })))('$name has a word for every value', ({ name, type }) => {
    const values = isEnumType(type) ? type.getValues().map((value) => value.name) : [];
    for (const words of [enumZh, enumEn]) {
      const known = Object.keys((words as Record<string, object>)[name] ?? {});
      expect(values.filter((value) => !known.includes(value))).toEqual([]);
    }
  });
});
