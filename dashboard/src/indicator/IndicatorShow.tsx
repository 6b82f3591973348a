import ArrowBack from '@mui/icons-material/ArrowBack';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { type ReactNode, useState } from 'react';
import { useTranslate } from 'react-admin';
import { Link, useParams } from 'react-router-dom';
import {
  type IndicatorCode,
  type IndicatorDimension,
  type IndicatorPartsFragment,
  ReadIndicatorsDocument,
} from '../generated/documents';
import { Choice as ChoiceField } from '../shared/Choice';
import { enumZh } from '../shared/enum.zh';
import { Panel } from '../shared/Panel';
import { Empty, QueryState } from '../shared/QueryState';
import { ScreenHead } from '../shared/ScreenHead';
import { useAsk } from '../shared/use-api';
import { useText, useWord } from '../shared/use-text';
import { Breakdown } from './Breakdown';
import type { Choice } from './chosen-span';
import type { Span } from './span';
import { SpanFields } from './SpanFields';

const isIndicator = (code: string): code is IndicatorCode => code in enumZh.IndicatorCode;

interface IndicatorShowProps {
  readonly choice: Choice;
  readonly setChoice: (choice: Choice) => void;
  readonly span: Span;
}

/** One indicator: what it counts, and how it is made up. */
export function IndicatorShow({ choice, setChoice, span }: IndicatorShowProps) {
  const translate = useTranslate();
  const { code = '' } = useParams();
  const known = isIndicator(code) ? [code] : [];
  const query = useAsk(ReadIndicatorsDocument, { ...span, codes: known }, { keepPrevious: true });
  return (
    <QueryState query={query}>
      {({ deskIndicators: { indicators } }) => {
        const indicator = indicators.find((one) => one.code === code);
        if (!indicator) return <Empty title={translate('shared.missing')} />;
        return (
          <Shown
            key={code}
            indicator={indicator}
            span={span}
            fields={<SpanFields choice={choice} setChoice={setChoice} />}
          />
        );
      }}
    </QueryState>
  );
}

interface ShownProps {
  readonly indicator: IndicatorPartsFragment;
  readonly span: Span;
  readonly fields: ReactNode;
}

function Shown({ indicator, span, fields }: ShownProps) {
  const translate = useTranslate();
  const text = useText();
  const word = useWord();
  const [chosen, setBy] = useState<IndicatorDimension | null>(null);
  const by = chosen ?? indicator.dimensions[0];
  return (
    <>
      <ScreenHead
        title={text(indicator.title)}
        actions={
          <>
            <Button component={Link} to="/indicator" startIcon={<ArrowBack />}>
              {translate('indicator.back')}
            </Button>
            {by && (
              <ChoiceField
                label={translate('indicator.by')}
                width={170}
                value={by}
                options={indicator.dimensions.map((value) => ({ value, label: word('IndicatorDimension', value) }))}
                onChange={setBy}
              />
            )}
            {fields}
          </>
        }
      />
      <Box sx={{ display: 'grid', gap: 1.5 }}>
        <Panel title={translate('indicator.definition')}>{text(indicator.definition)}</Panel>
        {by && indicator.total && <Breakdown indicator={indicator} by={by} span={span} />}
      </Box>
    </>
  );
}
