import { useCallback } from 'react';
import { useTranslate } from 'react-admin';
import { parsed, wordsIn } from './control-of';

interface ParameterWords {
  /** The open question a parameter answers; empty for one that is not known here. */
  readonly question: (name: string) => string;
  /** A value (JSON text) in words; what is no word stays as it is. */
  readonly reading: (raw: string) => string;
}

/** Parameters of decision policies in the language of the screen. */
export function useParameterWords(): ParameterWords {
  const translate = useTranslate();
  const question = useCallback(
    (name: string) => translate(`parameter.question.${name.replace('.', '_')}`, { _: ' ' }).trim(),
    [translate],
  );
  const reading = useCallback(
    (raw: string) => {
      if (parsed(raw) === null) return translate('parameter.open');
      const words = wordsIn(raw);
      if (words.length === 0) return raw;
      return words
        .map((word) => translate(`parameter.reading.${word}`, { _: word }))
        .join(translate('parameter.comma'));
    },
    [translate],
  );
  return { question, reading };
}
