create schema if not exists reporting;

-- An outside intake as one administrator proposed it and another approved it. Never changed: a change is a new proposal.
-- The secret of a webhook is encrypted.
create table reporting.intake (
  id uuid not null primary key,
  state varchar(10) not null check (state in ('PROPOSED', 'APPROVED', 'REFUSED')),
  way varchar(10) not null check (way in ('WEBHOOK', 'TEMPLATE')),
  address varchar(1000) not null,
  name varchar(120) not null,
  readers varchar(400) not null,
  purpose varchar(400) not null,
  also_used_for varchar(400) not null,
  languages varchar(200) not null,
  secret bytea,
  proposed_by uuid not null,
  proposed_at timestamp with time zone not null,
  decided_by uuid,
  decided_at timestamp with time zone
);

-- At most one intake is in use: the row that says which.
create table reporting.intake_in_use (
  one smallint not null primary key check (one = 1),
  intake_id uuid not null references reporting.intake (id)
);

-- What a reporter sees by reference number and PIN. Nothing here leads to a person: no learner, no words of theirs. The
-- message itself waits in the outbox under message_id.
create table reporting.hand_off (
  reference varchar(10) not null primary key,
  message_id uuid not null,
  intake_id uuid not null references reporting.intake (id),
  pin_hash varchar(200) not null,
  state varchar(12) not null check (state in ('SENT', 'RECEIVED', 'IN_WORK', 'DECIDED', 'UNDELIVERED')),
  answer varchar(500) not null,
  changed_at timestamp with time zone not null
);
create unique index hand_off_message on reporting.hand_off (message_id);
create index hand_off_changed on reporting.hand_off (changed_at);

-- Calls back of an intake that were taken, so that the same one again changes nothing.
create table reporting.intake_event (
  intake_id uuid not null references reporting.intake (id),
  id varchar(80) not null,
  body_hash varchar(64) not null,
  at timestamp with time zone not null,
  primary key (intake_id, id)
);
