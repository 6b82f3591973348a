import { useTranslate } from 'react-admin';
import type { AreaVersionDetailFragment } from '../generated/documents';

type Item = AreaVersionDetailFragment['reviewItems'][number];

/** The name as the list printed it. */
export function useRawName(): (item: Item) => string {
  const translate = useTranslate();
  return ({ province, city, county }) =>
    [province, city, county].filter(Boolean).join(' / ') || translate('area.review.blank');
}
