-- Messages to the outside, put in the transaction that wants them sent. The id is the key by which a receiver knows a
-- message it has already; claim and claimed_until say which node is sending it. The payload is encrypted, and gone once the
-- message was delivered, discarded or too old.
create table operations.outbox (
  id uuid not null primary key,
  kind varchar(40) not null,
  destination uuid not null,
  state varchar(10) not null check (state in ('WAITING', 'DELIVERED', 'DEAD', 'DISCARDED', 'EXPIRED')),
  payload bytea,
  created_at timestamp with time zone not null,
  due_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  claim uuid,
  claimed_until timestamp with time zone,
  tries integer not null,
  failure varchar(60) not null
);
create index outbox_due on operations.outbox (state, due_at);
