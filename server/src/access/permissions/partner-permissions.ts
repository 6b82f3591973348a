import { EVERYBODY } from './circles.js';
import type { Permission } from './permission.js';

/** What a partner sees of itself and changes there: by key, or somebody of theirs who signed in. */
const PORTAL: Permission = { staff: ['PARTNER'], scopes: ['webhook:manage'] };
/** What only somebody who signed in for the partner does: a key that was stolen makes no keys. */
const OWN: Permission = { staff: ['PARTNER'] };

/** What partners watch, and what they see to for themselves: webhooks, keys, operations. */
export const PARTNER_PERMISSIONS: Readonly<Record<string, Permission>> = {
  'Mutation.watchStatus': { scopes: ['status:watch'], personal: true },
  'Mutation.unwatchStatus': { scopes: ['status:watch'] },
  'Query.statusWatches': { scopes: ['status:watch'] },
  'Subscription.statusChanged': { scopes: ['status:watch'] },
  'Query.ownPartner': OWN,
  'Query.ownUsage': OWN,
  'Query.ownOperations': OWN,
  'Mutation.registerOwnOperation': OWN,
  'Mutation.retireOwnOperation': OWN,
  'Mutation.rotateOwnKey': { ...OWN, perMinute: 10 },
  'Mutation.revokeOwnKey': OWN,
  'Query.schemaChanges': { staff: ['PARTNER', ...EVERYBODY], scopes: ['reference:read'] },
  'Query.sourceFreshness': { staff: ['PARTNER'], scopes: ['reference:read'] },
  'Query.webhooks': PORTAL,
  'Query.webhookDeliveries': PORTAL,
  'Mutation.saveWebhook': PORTAL,
  'Mutation.removeWebhook': PORTAL,
  'Mutation.switchWebhook': PORTAL,
  'Mutation.rotateWebhookSecret': PORTAL,
  'Mutation.testWebhook': { ...PORTAL, perMinute: 30 },
  'Mutation.replayWebhook': { ...PORTAL, perMinute: 30 },
};
