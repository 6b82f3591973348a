import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import { useTranslate } from 'react-admin';
import type { CallerPartsFragment, RankedCauseFragment } from '../generated/documents';
import { Panel } from '../shared/Panel';
import { KeyHint } from '../shared/shortcuts/Key';
import { ink } from '../shared/tokens';
import { useText, useWord } from '../shared/use-text';
import type { Suggestion } from './call-form';

interface CauseCardsProps {
  readonly causes: readonly RankedCauseFragment[];
  readonly notShown: CallerPartsFragment['assessment']['notShown'];
  readonly onSuggest: ((cause: RankedCauseFragment, suggestion: Suggestion) => void) | null;
}

/** Probable causes, each with the record that speaks for it, why it ranks there, and what would put it right. */
export function CauseCards({ causes, notShown, onSuggest }: CauseCardsProps) {
  const translate = useTranslate();
  const word = useWord();
  const text = useText();
  return (
    <Panel title={translate('intake.causes')} dense>
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {causes.map((cause, index) => (
          <CauseCard key={`${cause.code}${index}`} cause={cause} isFirst={index === 0} onSuggest={onSuggest} />
        ))}
      </Box>
      {notShown.length > 0 && (
        <Box component="details" sx={{ px: 2, py: 1, borderTop: `1px solid ${ink.line}`, fontSize: 13 }}>
          <summary>{translate('intake.notShown', { count: notShown.length })}</summary>
          <Box component="ul" sx={{ my: 0.5, pl: 2.5 }}>
            {notShown.map(({ code, why, ask }) => (
              <li key={code}>
                <strong>{word('CauseCode', code)}</strong> {text(why)} {translate('intake.ask')}
                {text(ask)}
              </li>
            ))}
          </Box>
        </Box>
      )}
    </Panel>
  );
}

interface CauseCardProps {
  readonly cause: RankedCauseFragment;
  readonly isFirst: boolean;
  readonly onSuggest: CauseCardsProps['onSuggest'];
}

function CauseCard({ cause, isFirst, onSuggest }: CauseCardProps) {
  const translate = useTranslate();
  const word = useWord();
  const text = useText();
  const percent = Math.round(cause.confidence * 100);
  const name = word('CauseCode', cause.code);
  const counties = cause.suggestions.flatMap((suggestion) =>
    suggestion.counties.filter(({ source }) => source !== null),
  );
  return (
    <Box component="li" sx={{ px: 2, py: 1.1, borderBottom: `1px solid ${ink.line}` }}>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
        <strong>{name}</strong>
        <LinearProgress
          variant="determinate"
          value={percent}
          aria-label={name}
          sx={{ width: 64, height: 6, borderRadius: 3, ml: 'auto' }}
        />
        <Box component="span" sx={{ fontSize: 12.5, color: ink.muted }}>
          {translate('intake.confidence', { percent })}
        </Box>
      </Box>
      <Box sx={{ color: ink.body }}>{text(cause.reason)}</Box>
      {cause.advice && <Box sx={{ fontSize: 13, color: ink.muted }}>{text(cause.advice)}</Box>}
      {counties.length > 0 && (
        <Box sx={{ fontSize: 13 }}>
          {translate('shared.colon', {
            label: translate('intake.candidates'),
            value: counties
              .map(({ division, listed }) =>
                listed ? `${division.name}（${translate('intake.listed')}）` : division.name,
              )
              .join('、'),
          })}
        </Box>
      )}
      <Box component="details" sx={{ fontSize: 12.5, color: ink.muted, mt: 0.25 }}>
        <summary>{translate('intake.grounds')}</summary>
        <Box component="ul" sx={{ my: 0.25, pl: 2.5 }}>
          {cause.grounds.map(({ points, sentence }) => (
            <li key={sentence.zh}>
              {points > 0 ? '+' : '−'}
              {Math.abs(Math.round(points * 100))} {text(sentence)}
            </li>
          ))}
        </Box>
      </Box>
      {onSuggest && (
        <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', mt: 0.75 }}>
          {cause.suggestions.map((suggestion, index) => (
            <Button
              key={`${suggestion.kind}${index}`}
              variant={isFirst && index === 0 ? 'contained' : 'outlined'}
              onClick={() => onSuggest(cause, suggestion)}
            >
              {translate('intake.propose', { kind: word('CorrectionKind', suggestion.kind) })}
              {isFirst && index === 0 && <KeyHint screen="intake" name="correction" />}
            </Button>
          ))}
        </Box>
      )}
    </Box>
  );
}
