import { type Addressee, type DisclosureItem, type DuplicateOffer, type IdentityFact } from '@zhengming/domain';
import { apiEnum } from '../app/api-enum.js';
import type { BulkAction } from './act-on-appeals.js';

export const IdentityFactEnum = apiEnum<IdentityFact>(
  'IdentityFact',
  {
    PHONE_ON_FILE: 'The number they call from is on file',
    RESIDENT_NUMBER: null,
    NAME: null,
    BIRTH_DATE: null,
    RECENT_TEST: 'When or where they were tested last',
    RECENT_STAY: 'Where they were lately',
    VACCINATION: 'Which vaccine, or when',
    COMMUNITY: 'Which community they live in',
    DOCUMENT_SEEN: 'Somebody saw their document',
    NATIONAL_IDENTITY_SERVICE: 'Confirmed by the national identity service',
  },
  'What a caller can be asked for. Which of it matched is kept; what was answered never is.',
);

export const DisclosureItemEnum = apiEnum<DisclosureItem>('DisclosureItem', {
  GENERAL_ADVICE: null,
  PROGRESS: 'Where the appeal stands',
  OUTCOME: null,
  REASONS: null,
  WAYS_OUT: null,
  FACTS: 'Single records: stays, tests, numbers',
  EVIDENCE: 'What others supplied',
});

export const AddresseeEnum = apiEnum<Addressee>('Addressee', {
  PHONE_12326: 'Civil aviation',
  PHONE_12306: 'Railway',
  PROVINCE: 'The health-code office of another province',
});

export const DuplicateOfferKindEnum = apiEnum<DuplicateOffer['kind']>('DuplicateOfferKind', {
  MERGE: 'It is open: this call goes on there',
  REOPEN: 'It was closed lately: open it again',
});

export const BulkActionEnum = apiEnum<BulkAction>('BulkAction', {
  ASSIGN: null,
  ADD_NOTE: null,
  ASK_CITIZEN: 'The note says what is missing',
  CHANGE_URGENCY: null,
  START_REVIEW: null,
  LINK: null,
});
