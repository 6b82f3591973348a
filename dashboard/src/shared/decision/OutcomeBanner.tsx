import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import type { DecisionPartsFragment } from '../../generated/documents';
import { Countdown } from '../clock/Countdown';
import { fullTime } from '../format';
import { Glyph } from '../Glyph';
import { ink, tone } from '../tokens';
import { useText, useWord } from '../use-text';
import { toneOf, useVerdictWords } from '../Verdict';
import { coarsest } from './coarsest';
import { KnownWhen } from './KnownWhen';
import { useCopySentence } from './use-copy-sentence';

/** The outcome in plain words, as it may be read aloud, and how precise the evidence behind it is. */
export function OutcomeBanner({
  decision,
  title,
}: {
  readonly decision: DecisionPartsFragment;
  readonly title: string;
}) {
  const translate = useTranslate();
  const text = useText();
  const word = useWord();
  const words = useVerdictWords();
  const copy = useCopySentence();
  const colours = tone[toneOf(decision)];
  const precision = coarsest(decision);
  return (
    <Box
      component="section"
      aria-label={title}
      sx={{
        border: `1px solid ${colours.line}`,
        borderLeft: `5px solid ${colours.main}`,
        borderRadius: '6px',
        bgcolor: colours.soft,
        px: 2,
        py: 1.5,
      }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, color: colours.ink, mb: 0.5, flexWrap: 'wrap' }}>
        <Glyph name={toneOf(decision)} colour={colours.main} size={20} />
        <Typography component="h2" sx={{ fontSize: 17, fontWeight: 700 }}>
          {words(decision)}
        </Typography>
        <Box component="span" sx={{ fontSize: 13 }}>
          {decision.advice
            .filter((advice) => advice !== 'NONE')
            .map((advice) => word('Advice', advice))
            .join(' · ')}
        </Box>
        <Box sx={{ flex: 1 }} />
        {decision.validUntil && (
          <Box sx={{ fontSize: 12.5, color: ink.body }}>
            {translate('decision.until')} {fullTime(decision.validUntil)} ·{' '}
            <Countdown to={decision.validUntil} kind="moment" />
          </Box>
        )}
      </Box>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'flex-start' }}>
        <Typography sx={{ flex: 1, fontSize: 14.5, lineHeight: 1.6, color: ink.strong }}>
          {text(decision.headline)}
        </Typography>
        <Button
          onClick={() => void copy(text(decision.headline))}
          aria-label={translate('shared.colon', { label: translate('shared.copy'), value: title })}
          sx={{ color: colours.ink, minHeight: 24, py: 0 }}
        >
          {translate('shared.copy')}
        </Button>
      </Box>
      {precision && <PrecisionNote precision={precision} />}
      <KnownWhen decision={decision} />
    </Box>
  );
}

function PrecisionNote({ precision }: { readonly precision: 'PREFECTURE' | 'PROVINCE' }) {
  const translate = useTranslate();
  return (
    <Box
      sx={{
        mt: 1,
        display: 'flex',
        gap: 1,
        alignItems: 'baseline',
        fontSize: 13,
        color: tone.yellow.ink,
        flexWrap: 'wrap',
      }}
    >
      <Box
        component="strong"
        sx={{ px: 0.75, borderRadius: '4px', bgcolor: tone.yellow.soft, border: `1px solid ${tone.yellow.line}` }}
      >
        {translate(`decision.precision.${precision}`)}
      </Box>
      <span>{translate('decision.precisionHint')}</span>
    </Box>
  );
}
