import Close from '@mui/icons-material/Close';
import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { ParameterControl } from '../shared/parameter/ParameterControl';
import { useParameterWords } from '../shared/parameter/use-parameter-words';
import { ink } from '../shared/tokens';
import { useText } from '../shared/use-text';
import type { OverrideDraft } from './draft';
import type { Parameter } from './use-choices';

/** The field that adds a parameter; no parameter has this name. */
const ADD = '+';

interface ParameterRowsProps {
  readonly parameters: readonly Parameter[];
  readonly overrides: readonly OverrideDraft[];
  readonly onChange: (overrides: readonly OverrideDraft[]) => void;
  readonly faultAt: (row: number) => string | undefined;
}

/** Parameters with another value than the policy gives them: what each asks, what it is now, what it would be. */
export function ParameterRows({ parameters, overrides, onChange, faultAt }: ParameterRowsProps) {
  const translate = useTranslate();
  const text = useText();
  const { question } = useParameterWords();
  const left = parameters.filter(({ name }) => !overrides.some((one) => one.name === name));
  // choosing or removing takes the field away that had the focus: it goes on to what comes next
  const [next, setNext] = useState<string | null>(null);
  const labelOf = (parameter: Parameter): string => text(parameter.title);
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      {overrides.map((override, row) => (
        <ParameterRow
          key={override.name}
          override={override}
          parameter={parameters.find(({ name }) => name === override.name) ?? null}
          fault={faultAt(row)}
          onRaw={(raw) => onChange(overrides.with(row, { ...override, raw }))}
          autoFocus={next === override.name}
          onRemove={() => {
            setNext(ADD);
            onChange(overrides.toSpliced(row, 1));
          }}
        />
      ))}
      <Autocomplete
        key={overrides.length}
        options={left}
        value={null}
        onChange={(_event, chosen) => {
          if (!chosen) return;
          setNext(chosen.name);
          onChange([...overrides, { name: chosen.name, raw: chosen.raw }]);
        }}
        getOptionLabel={labelOf}
        getOptionKey={({ name }) => name}
        noOptionsText={translate('simulation.form.noParameter')}
        renderOption={({ key, ...props }, option) => (
          <Box component="li" key={key} {...props} sx={{ display: 'block !important', fontSize: 13.5 }}>
            <Box sx={{ display: 'flex', gap: 1 }}>
              <span>{labelOf(option)}</span>
              <Box component="span" sx={{ ml: 'auto', color: ink.muted }}>
                {text(option.value)}
              </Box>
            </Box>
            <Box sx={{ color: ink.muted, fontSize: 12.5 }}>{question(option.name)}</Box>
          </Box>
        )}
        renderInput={(params) => (
          <TextField
            {...params}
            label={translate('simulation.form.addParameter')}
            autoFocus={next === ADD}
            sx={{ maxWidth: 420 }}
          />
        )}
      />
    </Box>
  );
}

interface ParameterRowProps {
  readonly override: OverrideDraft;
  readonly parameter: Parameter | null;
  readonly fault: string | undefined;
  readonly autoFocus: boolean;
  readonly onRaw: (raw: string) => void;
  readonly onRemove: () => void;
}

function ParameterRow({ override, parameter, fault, autoFocus, onRaw, onRemove }: ParameterRowProps) {
  const translate = useTranslate();
  const text = useText();
  const { question } = useParameterWords();
  const { name, raw } = override;
  const title = parameter ? text(parameter.title) : name;
  return (
    <Box
      role="group"
      aria-label={title}
      sx={{
        display: 'grid',
        gridTemplateColumns: 'minmax(0, 1fr) 230px 32px',
        gap: 1.5,
        alignItems: 'start',
        p: 1.25,
        border: `1px solid ${ink.line}`,
        borderRadius: '6px',
        bgcolor: ink.raised,
      }}
    >
      <Box sx={{ minWidth: 0 }}>
        <Box sx={{ fontWeight: 600 }}>{title}</Box>
        <Box sx={{ fontSize: 12.5, color: ink.muted }}>{question(name)}</Box>
        {parameter && (
          <Box sx={{ fontSize: 12.5, color: ink.body }}>
            {translate('simulation.form.present', { value: text(parameter.value) })}
          </Box>
        )}
      </Box>
      <ParameterControl
        name={name}
        raw={raw}
        onChange={onRaw}
        label={translate('simulation.form.value')}
        fault={fault}
        autoFocus={autoFocus}
      />
      <IconButton aria-label={translate('simulation.form.removeParameter', { title })} onClick={onRemove}>
        <Close fontSize="small" />
      </IconButton>
    </Box>
  );
}
