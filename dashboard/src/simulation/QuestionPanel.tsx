import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { ReadSimulatedListDocument, type ShowSimulationQuery, type VariantPartsFragment } from '../generated/documents';
import { Facts } from '../shared/Facts';
import { fullTime } from '../shared/format';
import { Panel } from '../shared/Panel';
import { useParameterWords } from '../shared/parameter/use-parameter-words';
import { useAsk } from '../shared/use-api';
import { useText } from '../shared/use-text';
import { useParameters, usePolicies } from './use-choices';

type Simulation = NonNullable<ShowSimulationQuery['simulation']>;

/** What was asked, so that the answer can be read without its asker. */
export function QuestionPanel({ simulation }: { readonly simulation: Simulation }) {
  const translate = useTranslate();
  const { asOf, knownAt, requestedBy, requestedAt, prefectures, variants } = simulation;
  return (
    <Panel title={translate('simulation.asked.title')}>
      <Facts
        columns={variants.length > 1 ? 1 : 2}
        facts={[
          {
            label: translate('simulation.asked.by'),
            value: `${requestedBy ?? translate('simulation.platform')} · ${fullTime(requestedAt)}`,
          },
          {
            label: translate('simulation.asked.asOf'),
            value: translate('simulation.asked.moment', { asOf: fullTime(asOf), knownAt: fullTime(knownAt) }),
          },
          {
            label: translate('simulation.asked.who'),
            value:
              prefectures.length === 0
                ? translate('simulation.form.everybody')
                : prefectures.map(({ fullName }) => fullName).join(translate('shared.comma')),
          },
          ...variants.map((variant) => ({
            label: variants.length > 1 ? variant.label : translate('simulation.asked.change'),
            value: <VariantWords variant={variant} asOf={asOf} />,
          })),
        ]}
      />
    </Panel>
  );
}

interface VariantWordsProps {
  readonly variant: VariantPartsFragment;
  readonly asOf: string;
}

function VariantWords({ variant, asOf }: VariantWordsProps) {
  const translate = useTranslate();
  const text = useText();
  const { reading } = useParameterWords();
  const { inForce } = usePolicies(asOf);
  const parameters = useParameters(variant.policy?.key ?? inForce?.key ?? null);
  const { policy } = variant;
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
      {policy && (
        <li>
          {translate('simulation.asked.policy', { policy: `${policy.id} ${policy.version} ${text(policy.title)}` })}
        </li>
      )}
      {variant.areaVersionId && <ListWords id={variant.areaVersionId} />}
      {variant.parameters.map(({ name, value }) => {
        const known = parameters.find((one) => one.name === name);
        return (
          <li key={name}>
            {translate('simulation.asked.parameter', {
              title: known ? text(known.title) : name,
              before: known ? text(known.value) : '…',
              after: reading(value),
            })}
          </li>
        );
      })}
    </Box>
  );
}

function ListWords({ id }: { readonly id: string }) {
  const translate = useTranslate();
  const list = useAsk(ReadSimulatedListDocument, { id }, { fresh: 60_000 }).data?.areaVersion;
  return (
    <li>
      {translate('simulation.asked.list', {
        sequence: list?.sequence ?? '…',
        at: list ? fullTime(list.listTime) : '…',
      })}
    </li>
  );
}
