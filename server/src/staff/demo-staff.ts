import type { StaffRole } from '@zhengming/domain';
import type { Store } from '@zhengming/data';
import { createPartner } from '../access/partner-keys.js';
import { type Scope, SCOPES } from '../access/actor.js';
import { createStaff } from './create-staff.js';

/** Sign-ins and keys of the demo. They are printed at start, so they are worth nothing. */
export const DEMO_PASSWORD = 'zhengming-demo';

export interface DemoStaff {
  readonly username: string;
  readonly displayName: string;
  readonly roles: readonly StaffRole[];
  /** Whose portal, by the name of the partner. */
  readonly partner?: string;
}

export const DEMO_STAFF: readonly DemoStaff[] = [
  { username: 'intake', displayName: '受理员 李敏', roles: ['INTAKE'] },
  { username: 'agent', displayName: '坐席 林娜', roles: ['INTAKE', 'HANDLER'] },
  { username: 'handler', displayName: '处理员 王芳', roles: ['HANDLER'] },
  { username: 'reviewer', displayName: '复核员 赵强', roles: ['REVIEWER'] },
  { username: 'supervisor', displayName: '班长 刘洋', roles: ['SUPERVISOR'] },
  { username: 'steward', displayName: '数据管理员 陈静', roles: ['DATA_STEWARD'] },
  { username: 'steward2', displayName: '数据管理员 周磊', roles: ['DATA_STEWARD'] },
  { username: 'author', displayName: '政策起草 孙丽', roles: ['POLICY_AUTHOR'] },
  { username: 'approver', displayName: '政策审批 吴军', roles: ['POLICY_APPROVER'] },
  { username: 'approver2', displayName: '政策审批 徐慧', roles: ['POLICY_APPROVER'] },
  { username: 'analyst', displayName: '分析员 郑洁', roles: ['ANALYST'] },
  { username: 'auditor', displayName: '审计员 冯涛', roles: ['AUDITOR'] },
  { username: 'admin', displayName: '管理员 何平', roles: ['ADMIN'] },
  { username: 'partner', displayName: '铁路 胡军', roles: ['PARTNER'], partner: '铁路（演示）' },
];

/** With which two demos of this service ask each other. */
export const DEMO_PEER_KEY = 'zm_demopeer_not-a-secret-other-platform';

export const DEMO_PARTNERS: readonly {
  readonly name: string;
  readonly key: string;
  readonly scopes: readonly Scope[];
  readonly purposes?: readonly string[];
}[] = [
  {
    name: '铁路（演示）',
    key: 'zm_demorail_not-a-secret-rail-partner',
    scopes: [
      'status:read',
      'reference:read',
      'status:watch',
      'webhook:manage',
      'checkpoint:write',
      'stay:write',
      'passage:write',
    ],
    purposes: ['进站查验'],
  },
  {
    name: '北京通（演示）',
    key: 'zm_demobjt_not-a-secret-city-app',
    scopes: ['binding:write', 'family:write', 'reference:read'],
    purposes: ['本人查询', '亲友代查'],
  },
  {
    name: '检测机构（演示）',
    key: 'zm_demolab_not-a-secret-laboratory',
    scopes: ['test:write', 'reference:read', 'agency:write'],
  },
  {
    name: '社区（演示）',
    key: 'zm_democomm_not-a-secret-community',
    scopes: ['community:write', 'reference:read'],
    purposes: ['社区登记'],
  },
  {
    name: '场所码（演示）',
    key: 'zm_demovenue_not-a-secret-venue-codes',
    scopes: ['scan:write', 'reference:read'],
    purposes: ['扫码登记'],
  },
  { name: '其他平台（演示）', key: DEMO_PEER_KEY, scopes: ['record:read'] },
  {
    name: '医院（演示）',
    key: 'zm_demohosp_not-a-secret-hospital',
    scopes: ['test:write', 'vaccination:write', 'record:read', 'reference:read'],
    purposes: ['诊疗'],
  },
  {
    name: '小程序（演示）',
    key: 'zm_demoapp_not-a-secret-mini-program',
    scopes: ['status:read', 'explanation:read', 'access-log:read', 'declaration:write', 'reference:read'],
    purposes: ['opened by the person', '本人查询'],
  },
];

/** In a sandbox: may do whatever a partner may, and set the clock. */
export const SANDBOX_PARTNER = {
  name: '开发者（沙箱）',
  key: 'zm_sandbox_not-a-secret-developer',
  scopes: SCOPES,
  purposes: ['接口联调'],
};

/** In a sandbox: the portal of that partner, with its client id, webhooks and usage. */
export const SANDBOX_STAFF: DemoStaff = {
  username: 'developer',
  displayName: '开发者',
  roles: ['PARTNER'],
  partner: SANDBOX_PARTNER.name,
};

/** Makes the demo's people and partners where they are missing. @returns how many people were made */
export async function seedDemoStaff(store: Pick<Store, 'pool'>, sandbox = false): Promise<number> {
  const partners = new Map<string, string>();
  for (const partner of sandbox ? [...DEMO_PARTNERS, SANDBOX_PARTNER] : DEMO_PARTNERS)
    partners.set(partner.name, (await createPartner(store.pool, partner)).id);
  return createMissingStaff(store, sandbox ? [...DEMO_STAFF, SANDBOX_STAFF] : DEMO_STAFF, partners);
}

/** Makes whoever has no account yet, all with the password of the demo. @returns how many */
export async function createMissingStaff(
  store: Pick<Store, 'pool'>,
  wanted: readonly DemoStaff[],
  partners: ReadonlyMap<string, string> = new Map(),
): Promise<number> {
  const { rows } = await store.pool.query<{ username: string }>('select username from staff_user');
  const known = new Set(rows.map((row) => row.username));
  const missing = wanted.filter((staff) => !known.has(staff.username));
  await Promise.all(
    missing.map((staff) => {
      const partnerId = partners.get(staff.partner ?? '');
      return createStaff(store, { ...staff, password: DEMO_PASSWORD, ...(partnerId !== undefined && { partnerId }) });
    }),
  );
  return missing.length;
}
