import type { HopOwner, HopState, InstitutionTrait, TestHop } from '@zhengming/domain';
import { apiEnum } from '../app/api-enum.js';

export const InstitutionTraitEnum = apiEnum<InstitutionTrait>(
  'InstitutionTrait',
  {
    QUALIFIED: '有资质',
    LOCAL_PLATFORM: 'Connected to the platform of this jurisdiction',
    PROVINCIAL_PLATFORM: 'Connected to the platform of its province',
    NATIONAL_PLATFORM: 'Connected to the national platform',
  },
  'What a testing institution has for a time (资质与联网).',
);
export const TestHopEnum = apiEnum<TestHop>(
  'TestHop',
  {
    TRANSPORT: '送检: sampled to received',
    ANALYSIS: '检测: received to reported',
    UPLOAD: '上传: reported to uploaded',
    SYNC: '汇聚: uploaded to visible',
  },
  'A part of the way of a result.',
);
export const HopOwnerEnum = apiEnum<HopOwner>('HopOwner', {
  SAMPLING_SITE: null,
  INSTITUTION: null,
  PLATFORM: null,
});
export const HopStateEnum = apiEnum<HopState>('HopState', {
  DONE: null,
  RUNNING: null,
  WAITING: 'Its turn has not come',
  NOT_TOLD: 'Over, and nobody said when',
});
