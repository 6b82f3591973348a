import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { PolicyFindingPartsFragment } from '../generated/documents';
import { fromLocalField, fullTime } from '../shared/format';
import { isLocalTime } from '../shared/local-time';
import { TimeField } from '../shared/TimeField';
import { valueAt } from './json-place';
import { useFindingWords } from './use-finding-words';

interface HeadFieldsProps {
  readonly document: string;
  readonly findings: readonly PolicyFindingPartsFragment[];
  readonly onChange: (path: string, value: unknown) => void;
}

const TEXTS = ['version', 'title.zh', 'title.en', 'source'] as const;

/** Since when, until when, and what it is called: what every new version has to say anew. */
export function HeadFields({ document, findings, onChange }: HeadFieldsProps) {
  const translate = useTranslate();
  const words = useFindingWords();
  const faultOf = (path: string): string | undefined => {
    const finding = findings.find((one) => one.severity === 'REFUSAL' && one.path === path);
    return finding && words(finding);
  };
  const label = (path: string): string => translate(`policy.form.${path.replace('.', '_')}`);
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 2, p: 2 }}>
      <MomentField
        label={label('validFrom')}
        value={valueAt(document, 'validFrom')}
        fault={faultOf('validFrom')}
        onChange={(value) => onChange('validFrom', value)}
      />
      <MomentField
        label={label('validTo')}
        value={valueAt(document, 'validTo')}
        fault={faultOf('validTo')}
        onChange={(value) => onChange('validTo', value)}
        mayBeOpen
      />
      {TEXTS.map((path) => {
        const value = valueAt(document, path);
        const fault = faultOf(path);
        return (
          <TextField
            key={path}
            label={label(path)}
            value={typeof value === 'string' ? value : ''}
            onChange={({ target }) => onChange(path, target.value)}
            disabled={value === undefined}
            error={fault !== undefined}
            helperText={fault}
          />
        );
      })}
    </Box>
  );
}

interface MomentFieldProps {
  readonly label: string;
  readonly value: unknown;
  readonly fault: string | undefined;
  readonly onChange: (value: string | null) => void;
  /** Empty means: no end. */
  readonly mayBeOpen?: boolean;
}

/** A moment of the document; while it is being typed the document keeps the last whole one. */
function MomentField({ label, value, fault, onChange, mayBeOpen = false }: MomentFieldProps) {
  const standing =
    typeof value === 'string' && !Number.isNaN(Date.parse(value)) ? fullTime(value).replace(' ', 'T') : '';
  const [typed, setTyped] = useState(standing);
  const [known, setKnown] = useState(standing);
  if (known !== standing) {
    setKnown(standing);
    setTyped(standing);
  }
  const type = (next: string) => {
    setTyped(next);
    if (isLocalTime(next)) onChange(fromLocalField(next));
    else if (next === '' && mayBeOpen) onChange(null);
  };
  return <TimeField label={label} value={typed} onChange={type} fault={fault} />;
}
