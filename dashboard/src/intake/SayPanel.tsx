import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useState } from 'react';
import { useLocaleState, useTranslate } from 'react-admin';
import type { CallerPartsFragment } from '../generated/documents';
import { useCopySentence } from '../shared/decision/use-copy-sentence';
import { Panel } from '../shared/Panel';
import { ink } from '../shared/tokens';
import type { IdentityCheck } from './identity-check';

type Manner = 'zh' | 'en' | 'elder';
const MANNERS: readonly Manner[] = ['zh', 'en', 'elder'];

interface SayPanelProps {
  readonly scripts: CallerPartsFragment['assessment']['scripts'];
  readonly check: IdentityCheck | null;
}

/** The sentence to read aloud, as far as the grade lets it be said; large enough to read while listening. */
export function SayPanel({ scripts, check }: SayPanelProps) {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  const copy = useCopySentence();
  const [manner, setManner] = useState<Manner>(locale === 'en' ? 'en' : 'zh');
  const graded = scripts.find(({ grade }) => grade === (check?.grade ?? 'G0'));
  const sentence = graded?.script[manner] ?? '';
  return (
    <Panel
      title={translate('intake.say.title')}
      actions={
        <>
          <ToggleButtonGroup exclusive size="small" value={manner} aria-label={translate('intake.say.title')}>
            {MANNERS.map((one) => (
              <ToggleButton key={one} value={one} onClick={() => setManner(one)} sx={{ py: 0.25 }}>
                {translate(`intake.say.${one}`)}
              </ToggleButton>
            ))}
          </ToggleButtonGroup>
          <Button onClick={() => void copy(sentence)}>{translate('intake.say.copy')}</Button>
        </>
      }
    >
      <Box
        lang={manner === 'en' ? 'en' : 'zh'}
        sx={{ fontSize: manner === 'elder' ? 20 : 16, lineHeight: 1.8, color: ink.strong, whiteSpace: 'pre-line' }}
      >
        {manner === 'elder' ? sentence.replaceAll('。', '。\n').trim() : sentence}
      </Box>
      {graded?.personal !== true && (
        <Box sx={{ mt: 0.5, fontSize: 12.5, color: ink.muted }}>{translate('intake.say.locked')}</Box>
      )}
    </Panel>
  );
}
