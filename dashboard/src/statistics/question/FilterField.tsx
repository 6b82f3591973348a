import Autocomplete from '@mui/material/Autocomplete';
import Checkbox from '@mui/material/Checkbox';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { AskStatisticsDocument, type CataloguePartsFragment } from '../../generated/documents';
import { useAsk } from '../../shared/use-api';
import { useText } from '../../shared/use-text';
import { answerOf } from '../Answered';
import { useDay } from '../use-day';
import { inputOf } from './question-input';
import type { Dimension, Question } from './question';
import { shapeOf } from './shape';
import { Choice } from '../../shared/Choice';

interface FilterFieldProps {
  readonly question: Question;
  readonly info: CataloguePartsFragment;
  readonly onChange: (question: Question) => void;
}

const NONE = 'NONE';

/** Only some values of one category. The values are those that occur in the period; they are read when the field is opened. */
export function FilterField({ question, info, onChange }: FilterFieldProps) {
  const translate = useTranslate();
  const text = useText();
  const [filter] = question.filters;
  const grouped = shapeOf(question.groupBy).category;
  const [chosen, setChosen] = useState<Dimension | null>(null);
  const by = filter?.dimension ?? grouped ?? chosen;
  const categories = info.dimensions.filter(({ dimension }) => shapeOf([dimension]).category !== null);
  if (categories.length === 0) return null;
  return (
    <>
      {grouped === null && (
        <Choice
          label={translate('statistics.question.filterBy')}
          value={by ?? NONE}
          options={[
            { value: NONE, label: translate('statistics.question.noFilter') },
            ...categories.map(({ dimension, title }) => ({ value: dimension, label: text(title) })),
          ]}
          onChange={(value) => {
            setChosen(value === NONE ? null : value);
            if (filter) onChange({ ...question, filters: [] });
          }}
        />
      )}
      {by !== null && <Values question={question} by={by} onChange={onChange} />}
    </>
  );
}

interface ValuesProps {
  readonly question: Question;
  readonly by: Dimension;
  readonly onChange: (question: Question) => void;
}

function Values({ question, by, onChange }: ValuesProps) {
  const translate = useTranslate();
  const text = useText();
  const today = useDay();
  const [open, setOpen] = useState(false);
  const values = question.filters[0]?.values ?? [];
  const input = inputOf({ ...question, groupBy: [by], filters: [], within: null }, today ?? 0);
  const query = useAsk(
    AskStatisticsDocument,
    { input },
    { enabled: (open || values.length > 0) && today !== null, fresh: 300_000 },
  );
  const answer = query.data ? answerOf(query.data.statistics) : null;
  const labels = new Map(
    answer?.rows.map(({ keys, labels: [label] }) => [keys[0] ?? '', label ? text(label) : (keys[0] ?? '')]) ?? [],
  );
  return (
    <Autocomplete
      multiple
      disableCloseOnSelect
      size="small"
      options={[...new Set([...values, ...labels.keys()])]}
      value={[...values]}
      onOpen={() => setOpen(true)}
      loading={query.isFetching}
      loadingText={translate('shared.loading')}
      noOptionsText={translate('statistics.empty')}
      getOptionLabel={(key) => labels.get(key) ?? key}
      limitTags={3}
      onChange={(_event, keys) => {
        // places finer than a province cannot be told together with a category
        const groupBy =
          keys.length > 0
            ? question.groupBy.filter((one) => one !== 'PREFECTURE' && one !== 'COUNTY')
            : question.groupBy;
        onChange({ ...question, groupBy, filters: keys.length > 0 ? [{ dimension: by, values: keys }] : [] });
      }}
      renderOption={({ key, ...props }, option, { selected }) => (
        <li key={key} {...props}>
          <Checkbox
            size="small"
            checked={selected}
            sx={{ p: 0.25, mr: 1 }}
            tabIndex={-1}
            slotProps={{ input: { 'aria-hidden': true } }}
          />
          {labels.get(option) ?? option}
        </li>
      )}
      renderInput={(params) => <TextField {...params} label={translate('statistics.question.values')} />}
    />
  );
}
