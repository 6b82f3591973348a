/** Where webhooks of partners may go, and for how long they are waited for. */
export interface WebhookRules {
  /** Plain HTTP and addresses of private networks too: the demo, a test, a network of its own. */
  readonly allowPrivate: boolean;
  readonly timeoutMs: number;
}

export const STRICT_WEBHOOKS: WebhookRules = { allowPrivate: false, timeoutMs: 10_000 };
