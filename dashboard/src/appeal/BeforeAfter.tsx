import Arrow from '@mui/icons-material/ArrowForward';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import type { BeforeAfterPartsFragment, ChangesPartsFragment, OutcomePartsFragment } from '../generated/documents';
import { fullTime } from '../shared/format';
import { ink, tone } from '../shared/tokens';
import { useText } from '../shared/use-text';
import { toneOf, VerdictTag } from '../shared/Verdict';

const same = (a: OutcomePartsFragment, b: OutcomePartsFragment): boolean =>
  a.colour === b.colour && a.popup === b.popup && a.determinacy === b.determinacy;

interface BeforeAfterProps {
  readonly preview: Pick<BeforeAfterPartsFragment, 'before' | 'after'>;
  /** With these, an outcome that stays may still have changed something, e.g. what is known of doses. */
  readonly changes?: ChangesPartsFragment | null;
}

/** What the judge says without and with the correction (更正前后). */
export function BeforeAfter({ preview, changes = null }: BeforeAfterProps) {
  const translate = useTranslate();
  return (
    <Box role="group" aria-label={translate('composer.preview')}>
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: 'minmax(0, 1fr) 20px minmax(0, 1fr)',
          gap: 0.75,
          alignItems: 'center',
        }}
      >
        <Side outcome={preview.before} label={translate('composer.before')} />
        <Arrow sx={{ fontSize: 18, color: ink.muted }} />
        <Side outcome={preview.after} label={translate('composer.after')} />
      </Box>
      {same(preview.before, preview.after) && changes?.vaccination?.better !== true && (
        <Alert severity="warning" sx={{ mt: 1 }}>
          {translate('composer.same')}
        </Alert>
      )}
    </Box>
  );
}

function Side({ outcome, label }: { readonly outcome: OutcomePartsFragment; readonly label: string }) {
  const translate = useTranslate();
  const text = useText();
  const colours = tone[toneOf(outcome)];
  return (
    <Box
      role="group"
      aria-label={label}
      sx={{
        alignSelf: 'stretch',
        p: 1.25,
        borderRadius: '6px',
        border: `1px solid ${colours.line}`,
        borderTop: `3px solid ${colours.main}`,
        bgcolor: 'background.paper',
      }}
    >
      <Box sx={{ fontSize: 12.5, color: ink.muted, mb: 0.5 }}>{label}</Box>
      <VerdictTag verdict={outcome} />
      <Box sx={{ mt: 0.5, fontSize: 13, lineHeight: 1.5 }}>{text(outcome.headline)}</Box>
      {outcome.validUntil && (
        <Box sx={{ mt: 0.5, fontSize: 12.5, color: ink.muted }}>
          {translate('decision.until')} {fullTime(outcome.validUntil)}
        </Box>
      )}
    </Box>
  );
}
