import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { PolicyFindingPartsFragment, PolicyParameterPartsFragment } from '../generated/documents';
import { Choice } from '../shared/Choice';
import { ParameterControl } from '../shared/parameter/ParameterControl';
import { useParameterWords } from '../shared/parameter/use-parameter-words';
import { Tag } from '../shared/Tag';
import { ink, tone } from '../shared/tokens';
import { useText } from '../shared/use-text';
import { exchange, valueAt } from './json-place';
import { HeadFields } from './HeadFields';
import { useFindingWords } from './use-finding-words';
import type { LiveCheck } from './use-live-check';
import type { PolicyTexts } from './use-policy-draft';

interface ParameterFormProps {
  readonly texts: PolicyTexts;
  /** What is saved, to mark what differs. */
  readonly saved: PolicyTexts;
  readonly onType: (texts: PolicyTexts) => void;
  readonly check: LiveCheck;
}

/** The ordinary change is one number: when it holds, and each parameter with the question it answers. */
export function ParameterForm({ texts, saved, onType, check }: ParameterFormProps) {
  const translate = useTranslate();
  const parameters = useLastReadable(check.result?.parameters ?? []);
  const findings = check.result?.findings ?? [];
  const set = (path: string, value: unknown) => {
    const document = exchange(texts.document, path, value);
    if (document !== null) onType({ ...texts, document });
  };
  if (valueAt(texts.document, '') === undefined) {
    return (
      <Alert severity="warning" sx={{ m: 2 }}>
        {translate('policy.form.unreadable')}
      </Alert>
    );
  }
  return (
    <Box component="form" aria-label={translate('policy.tab.parameters')} onSubmit={(event) => event.preventDefault()}>
      <HeadFields document={texts.document} findings={findings} onChange={set} />
      {parameters.map((parameter) => (
        <ParameterRow
          key={parameter.name}
          parameter={parameter}
          document={texts.document}
          saved={saved.document}
          findings={findings}
          onChange={(value) => set(parameter.path, value)}
        />
      ))}
    </Box>
  );
}

/** The parameters as of the last text that could be read: the form does not vanish over a missing comma. */
function useLastReadable(parameters: readonly PolicyParameterPartsFragment[]) {
  const [last, setLast] = useState(parameters);
  if (parameters.length > 0 && parameters !== last) setLast(parameters);
  return parameters.length > 0 ? parameters : last;
}

interface ParameterRowProps {
  readonly parameter: PolicyParameterPartsFragment;
  readonly document: string;
  readonly saved: string;
  readonly findings: readonly PolicyFindingPartsFragment[];
  readonly onChange: (value: unknown) => void;
}

function ParameterRow({ parameter, document, saved, findings, onChange }: ParameterRowProps) {
  const translate = useTranslate();
  const text = useText();
  const words = useFindingWords();
  const { reading } = useParameterWords();
  const [mistyped, setMistyped] = useState<string | null>(null);
  const { path } = parameter;
  const raw = rawAt(document, path) ?? parameter.raw;
  const before = rawAt(saved, path);
  const finding = findings.find((one) => one.severity === 'REFUSAL' && one.path?.startsWith(path));
  const fault = mistyped === null ? finding && words(finding) : translate('policy.form.notAValue');
  const type = (typed: string) => {
    const value = parsed(typed);
    setMistyped(value === undefined ? typed : null);
    if (value !== undefined) onChange(value);
  };
  return (
    <Box sx={ROW}>
      <Box sx={{ pt: 0.75 }}>{parameter.ambiguity && <Tag tone="info">{parameter.ambiguity}</Tag>}</Box>
      <Box sx={{ pt: 0.5, minWidth: 0 }}>
        {text(parameter.question ?? parameter.title)}
        <Box component="code" sx={{ display: 'block', fontSize: 12, color: ink.muted, overflowWrap: 'anywhere' }}>
          {parameter.name}
        </Box>
        {before !== null && before !== raw && (
          <Box sx={{ fontSize: 12.5, color: tone.yellow.ink, fontWeight: 600 }}>
            {translate('policy.form.was', { value: reading(before) })}
          </Box>
        )}
      </Box>
      {parameter.options.length > 0 ? (
        <Choice
          label={text(parameter.title)}
          value={raw}
          options={parameter.options.map((option) => ({ value: option.raw, label: text(option.text) }))}
          onChange={type}
          {...(fault !== undefined && { error: true, helperText: fault })}
        />
      ) : (
        <ParameterControl
          name={parameter.name}
          raw={mistyped ?? raw}
          onChange={type}
          label={text(parameter.title)}
          fault={fault}
        />
      )}
    </Box>
  );
}

/** The value at a path as compact JSON; null where there is none. */
function rawAt(document: string, path: string): string | null {
  const value = valueAt(document, path);
  return value === undefined ? null : JSON.stringify(value);
}

function parsed(raw: string): unknown {
  try {
    return JSON.parse(raw);
  } catch {
    return undefined;
  }
}

const ROW = {
  display: 'grid',
  gridTemplateColumns: '40px minmax(0, 1fr) minmax(190px, 240px)',
  gap: 1.5,
  px: 2,
  py: 1.25,
  alignItems: 'start',
  borderTop: `1px solid ${ink.line}`,
} as const;
