import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { ResolveReviewItemDocument, type DivisionPartsFragment } from '../generated/documents';
import { DivisionPicker } from '../shared/DivisionPicker';
import { CommandNotice } from '../shared/Faults';
import { ink, tone } from '../shared/tokens';
import { useCommand, useForget } from '../shared/use-api';
import { useText } from '../shared/use-text';
import type { AreaVersion } from './AreaVersionShow';
import { useRawName } from './use-raw-name';

type Item = AreaVersion['reviewItems'][number];

/** Decides one name: a division, remembered or not, or no place at all. */
export function ReviewForm({ item }: { readonly item: Item }) {
  const translate = useTranslate();
  const rawName = useRawName();
  const forget = useForget();
  const resolve = useCommand(ResolveReviewItemDocument);
  const [division, setDivision] = useState<DivisionPartsFragment | null>(null);
  const [remember, setRemember] = useState(true);
  const [reason, setReason] = useState(() => translate('area.review.reasonDefault'));
  const [problem, setProblem] = useState<string | null>(null);

  const submit = async (notAPlace: boolean) => {
    const missing = !notAPlace && !division ? 'needed' : reason.trim() === '' ? 'reasonNeeded' : null;
    setProblem(missing && translate(`area.review.${missing}`));
    if (missing) return;
    const done = await resolve.run({
      input: {
        itemId: item.id,
        reason: reason.trim(),
        notAPlace,
        remember: remember && !notAPlace,
        ...(division && !notAPlace && { divisionCode: division.code }),
      },
    });
    if (done) await forget('ShowAreaVersion', 'PreviewAreaVersion', 'areaVersion');
  };

  return (
    <Box
      component="form"
      noValidate
      aria-label={rawName(item)}
      onSubmit={(event) => event.preventDefault()}
      sx={{ display: 'grid', gap: 1, mt: 1 }}
    >
      <Suggestions item={item} onUse={setDivision} />
      <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1.4fr) minmax(0, 1fr)', gap: 1 }}>
        <DivisionPicker label={translate('area.review.choose')} value={division} onChange={setDivision} />
        <TextField
          label={translate('area.review.reason')}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          required
        />
      </Box>
      {problem && <Box sx={{ color: tone.red.ink, fontSize: 13 }}>{problem}</Box>}
      <CommandNotice refusal={resolve.refusal} error={resolve.error} />
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
        <FormControlLabel
          control={<Checkbox size="small" checked={remember} onChange={(_event, checked) => setRemember(checked)} />}
          label={translate('area.review.remember')}
          slotProps={{ typography: { variant: 'body2' } }}
        />
        <Box sx={{ flex: 1 }} />
        <Button variant="outlined" color="inherit" loading={resolve.busy} onClick={() => void submit(true)}>
          {translate('area.review.notAPlace')}
        </Button>
        <Button variant="contained" loading={resolve.busy} onClick={() => void submit(false)}>
          {translate('area.review.resolve')}
        </Button>
      </Box>
    </Box>
  );
}

function Suggestions({
  item,
  onUse,
}: {
  readonly item: Item;
  readonly onUse: (division: DivisionPartsFragment) => void;
}) {
  const translate = useTranslate();
  const text = useText();
  if (item.suggestions.length === 0) return null;
  return (
    <Box sx={{ display: 'flex', gap: 0.75, flexWrap: 'wrap', alignItems: 'center' }}>
      <Box component="span" sx={{ color: ink.muted, fontSize: 12.5 }}>
        {translate('area.review.suggestions')}
      </Box>
      {item.suggestions.map(({ division, why }) => (
        <Button
          key={division.code}
          variant="outlined"
          onClick={() => onUse(division)}
          title={text(why)}
          sx={{ minHeight: 28, py: 0, fontWeight: 500 }}
        >
          {division.fullName}
          <Box component="span" sx={{ ml: 0.75, color: ink.muted, fontSize: 12 }}>
            {text(why)}
          </Box>
        </Button>
      ))}
    </Box>
  );
}
