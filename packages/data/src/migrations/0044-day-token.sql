-- What a phone shows for the rest of the day is signed, so that a gate without a line can tell it from a picture; and the
-- hours of maintenance are published beforehand, so that such a gate knows when yesterday's may still be shown as stale.

-- Keys that sign day tokens. A key signs from its hour until the next one does; it stays published until the last token
-- it made is over, so nothing here is ever changed but the revocation and the private half, which goes when it is done.
create table token_key (
  -- RFC 7638 thumbprint
  kid text primary key,
  -- x of the OKP key, base64url
  public_key text not null,
  -- d of the OKP key under the keyring; null: it signs no more
  private_key bytea,
  created_at timestamptz not null,
  signs_from timestamptz not null,
  -- whoever may have got hold of it: nothing it signed counts any more
  revoked_at timestamptz,
  revoked_because text,
  constraint revoked_for_a_reason check ((revoked_at is null) = (revoked_because is null))
);
create index token_key_order on token_key (signs_from);

-- Published maintenance of the service (每日零时至2时升级)
create table maintenance_window (
  id uuid primary key,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  reason text not null,
  published_at timestamptz not null,
  published_by uuid not null references staff_user (id),
  withdrawn_at timestamptz,
  withdrawn_by uuid references staff_user (id),
  withdrawn_because text,
  constraint ends_after_it_starts check (ends_at > starts_at),
  constraint published_beforehand check (published_at < starts_at),
  constraint withdrawn_by_somebody check (
    (withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawn_because is null)
  ),
  -- two at once would be one
  constraint maintenance_apart exclude using gist (tstzrange(starts_at, ends_at) with &&) where (withdrawn_at is null)
);
create index maintenance_window_starts on maintenance_window (starts_at);
