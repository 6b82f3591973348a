import Box from '@mui/material/Box';
import FormHelperText from '@mui/material/FormHelperText';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'react-admin';
import { ListVaccineProductsDocument } from '../generated/documents';
import { Choice } from '../shared/Choice';
import { DivisionPicker } from '../shared/DivisionPicker';
import { useAsk } from '../shared/use-api';
import { useText } from '../shared/use-text';
import type { Draft } from './draft';

interface ComposerDoseProps {
  readonly draft: Draft;
  readonly fault: (field: string) => string | undefined;
  readonly onChange: (draft: Draft) => void;
}

/** A dose from a booklet or of another province (补录接种). */
export function ComposerDose({ draft, fault, onChange }: ComposerDoseProps) {
  const translate = useTranslate();
  const text = useText();
  const query = useAsk(ListVaccineProductsDocument, {}, { fresh: Infinity });
  const products = query.data?.vaccineProducts ?? [];
  return (
    <>
      <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) 140px', gap: 1 }}>
        <Choice
          label={translate('composer.dose.product')}
          value={products.length === 0 ? '' : draft.productCode}
          options={products.map(({ code, name, manufacturer }) => ({
            value: code,
            label: `${text(name)} · ${manufacturer}`,
          }))}
          onChange={(productCode) => onChange({ ...draft, productCode })}
          required
          error={fault('product') !== undefined}
          {...(fault('product') && { helperText: fault('product') ?? '' })}
        />
        <TextField
          label={translate('composer.dose.givenOn')}
          placeholder="2021-06-01"
          value={draft.givenOn}
          onChange={(event) => onChange({ ...draft, givenOn: event.target.value.trim() })}
          required
          error={fault('givenOn') !== undefined}
          helperText={fault('givenOn')}
        />
      </Box>
      <Box>
        <DivisionPicker
          label={translate('composer.dose.place')}
          value={draft.division}
          onChange={(division) => onChange({ ...draft, division })}
          required
        />
        {fault('county') && <FormHelperText error>{fault('county')}</FormHelperText>}
      </Box>
      <TextField
        label={translate('composer.dose.clinic')}
        value={draft.clinic}
        onChange={(event) => onChange({ ...draft, clinic: event.target.value })}
        required
        error={fault('clinic') !== undefined}
        helperText={fault('clinic')}
      />
    </>
  );
}
