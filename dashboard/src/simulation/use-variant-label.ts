import { useCallback } from 'react';
import { useTranslate } from 'react-admin';
import { useParameterWords } from '../shared/parameter/use-parameter-words';
import type { VariantDraft } from './draft';
import type { ListOption, PolicyOption } from './use-choices';

interface Known {
  readonly policies: readonly PolicyOption[];
  readonly lists: readonly ListOption[];
}

/** What a variant is called when nobody says: what is different in it. */
export function useVariantLabel({ policies, lists }: Known): (variant: VariantDraft, index: number) => string {
  const translate = useTranslate();
  const { reading } = useParameterWords();
  return useCallback(
    (variant, index) => {
      const policy = policies.find(({ key }) => key === variant.policyKey);
      const list = lists.find(({ id }) => id === variant.areaVersionId);
      const parts = [
        ...(policy ? [`${policy.id} ${policy.version}`] : []),
        ...(list ? [translate('simulation.form.listLabel', { sequence: list.sequence })] : []),
        ...variant.overrides.map(({ name, raw }) =>
          translate('simulation.form.override', {
            name: translate(`simulation.parameter.${name.replace('.', '_')}`, { _: name }),
            value: reading(raw),
          }),
        ),
      ];
      return parts.length > 0
        ? parts.join(translate('simulation.form.and'))
        : translate('simulation.form.variant', { number: index + 1 });
    },
    [policies, lists, translate, reading],
  );
}
