import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { useTranslate } from 'react-admin';
import type { CataloguePartsFragment, DivisionPartsFragment } from '../../generated/documents';
import { Choice } from '../../shared/Choice';
import { DivisionPicker } from '../../shared/DivisionPicker';
import { ink } from '../../shared/tokens';
import { useText } from '../../shared/use-text';
import { AsOfField } from './AsOfField';
import { FilterField } from './FilterField';
import { PeriodFields } from './PeriodFields';
import type { Dimension, Question } from './question';
import { groupOf, isProvince, isTooFine, type Shape, shapeOf } from './shape';
import { turnTo } from './turn-to';

interface QuestionFormProps {
  readonly question: Question;
  readonly catalogue: readonly CataloguePartsFragment[];
  readonly division: DivisionPartsFragment | null;
  readonly onChange: (question: Question) => void;
  readonly onDivision: (division: DivisionPartsFragment | null) => void;
}

const NONE = 'NONE';

/** What to ask; every change is asked at once. */
export function QuestionForm({ question, catalogue, division, onChange, onDivision }: QuestionFormProps) {
  const translate = useTranslate();
  const text = useText();
  const info = catalogue.find(({ subject }) => subject === question.subject);
  const shape = shapeOf(question.groupBy);
  const parts = shapeOf(info?.dimensions.map(({ dimension }) => dimension) ?? []);
  const hasCategory = shape.category !== null || question.filters.length > 0;
  return (
    <Box
      component="form"
      aria-label={translate('statistics.question.form')}
      sx={FORM}
      onSubmit={(event) => event.preventDefault()}
    >
      <Choice
        label={translate('statistics.question.subject')}
        value={question.subject}
        options={catalogue.map(({ subject, title }) => ({ value: subject, label: text(title) }))}
        onChange={(subject) => onChange(turnTo(question, subject, catalogue))}
      />
      <PeriodFields period={question.period} onChange={(period) => onChange({ ...question, period })} />
      <DivisionPicker
        label={translate('statistics.question.within')}
        value={division}
        onChange={(chosen) => {
          onDivision(chosen);
          onChange({ ...question, within: chosen?.code ?? null });
        }}
      />
      {info && (
        <>
          {(['time', 'place', 'category'] as const).map(
            (part) =>
              parts[part] !== null && (
                <GroupChoice key={part} part={part} info={info} shape={shape} question={question} onChange={onChange} />
              ),
          )}
          {hasCategory && question.within !== null && !isProvince(question.within) && (
            <Box sx={{ fontSize: 12.5, color: ink.muted }}>{translate('statistics.question.tooFine')}</Box>
          )}
          <FilterField question={question} info={info} onChange={onChange} />
          <MeasureBoxes question={question} info={info} onChange={onChange} />
        </>
      )}
      <AsOfField asOf={question.asOf} onChange={(asOf) => onChange({ ...question, asOf })} />
      {info && (
        <Box sx={{ fontSize: 12.5, color: ink.muted }}>
          {translate('shared.colon', {
            label: translate('statistics.question.definition'),
            value: text(info.definition),
          })}
        </Box>
      )}
    </Box>
  );
}

const FORM = { display: 'grid', gap: 1.25, alignContent: 'start' } as const;

interface GroupChoiceProps {
  readonly part: keyof Shape;
  readonly info: CataloguePartsFragment;
  readonly shape: Shape;
  readonly question: Question;
  readonly onChange: (question: Question) => void;
}

/** By which time, place or category the figures are told apart; at most one of each. */
function GroupChoice({ part, info, shape, question, onChange }: GroupChoiceProps) {
  const translate = useTranslate();
  const text = useText();
  const hasCategory = shape.category !== null || question.filters.length > 0;
  const offered = info.dimensions.filter(({ dimension }) => shapeOf([dimension])[part] === dimension);
  const choose = (dimension: Dimension | typeof NONE) => {
    const next = { ...shape, [part]: dimension === NONE ? null : dimension };
    const keepsPlace = !isTooFine(next.place, next.category !== null || question.filters.length > 0);
    // what was chosen last counts: a finer place lets go of the category, a category of the finer place
    const fit = keepsPlace ? next : part === 'place' ? { ...next, category: null } : { ...next, place: null };
    const filters =
      part === 'place' && !keepsPlace
        ? []
        : question.filters.filter(
            ({ dimension: one }) => part !== 'category' || one === next.category || next.category === null,
          );
    onChange({ ...question, groupBy: groupOf(fit), filters });
  };
  return (
    <Choice
      label={translate(`statistics.question.${part}`)}
      value={shape[part] ?? NONE}
      options={[
        { value: NONE, label: translate('statistics.question.noGroup') },
        ...offered.map(({ dimension, title }) => ({
          value: dimension,
          label:
            part === 'place' && isTooFine(dimension, hasCategory)
              ? translate('shared.aside', { main: text(title), aside: translate('statistics.question.dropsCategory') })
              : text(title),
        })),
      ]}
      onChange={choose}
    />
  );
}

/** Which figures are shown; with two dimensions a chart draws the first of them. */
function MeasureBoxes({ question, info, onChange }: Pick<GroupChoiceProps, 'question' | 'info' | 'onChange'>) {
  const translate = useTranslate();
  const text = useText();
  const known = question.measures.filter((code) => info.measures.some((measure) => measure.code === code));
  const chosen = known.length > 0 ? known : info.measures.slice(0, 1).map(({ code }) => code);
  return (
    <Box component="fieldset" sx={{ border: `1px solid ${ink.line}`, borderRadius: '6px', m: 0, px: 1.25, py: 0.25 }}>
      <Box component="legend" sx={{ fontSize: 12.5, color: ink.muted, px: 0.5 }}>
        {translate('statistics.question.measures')}
      </Box>
      {info.measures.map(({ code, title, definition }) => (
        <FormControlLabel
          key={code}
          title={text(definition)}
          sx={{ display: 'flex', mr: 0, '& .MuiFormControlLabel-label': { fontSize: 13.5 } }}
          control={
            <Checkbox
              size="small"
              sx={{ p: 0.5 }}
              checked={chosen.includes(code)}
              onChange={(_event, on) => {
                const measures = info.measures
                  .map((measure) => measure.code)
                  .filter((one) => (one === code ? on : chosen.includes(one)));
                if (measures.length > 0) onChange({ ...question, measures });
              }}
            />
          }
          label={text(title)}
        />
      ))}
    </Box>
  );
}
