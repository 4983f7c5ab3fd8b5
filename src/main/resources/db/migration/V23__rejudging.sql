-- First reports of practice cases that a trainer may judge once more, by blind numbers; gone when judged or too old.
create table assessment.draft_queue (
  learner_id uuid not null,
  item varchar(60) not null,
  id uuid not null,
  unit varchar(60) not null,
  step_id uuid not null,
  attempt_id uuid not null,
  slot integer not null,
  seq integer not null,
  item_hash varchar(64) not null,
  answered_at timestamp with time zone not null,
  queued_at timestamp with time zone not null,
  claimed_by uuid,
  claimed_until timestamp with time zone,
  primary key (learner_id, item),
  unique (id),
  foreign key (learner_id, attempt_id, slot, seq) references assessment.step (learner_id, attempt_id, slot, seq)
);
create index draft_queue_waiting on assessment.draft_queue (queued_at);
create index draft_queue_age on assessment.draft_queue (answered_at);

-- What a trainer said of an element of such a report, beside what the rules said then. It changes no mark.
create table assessment.rejudgement (
  learner_id uuid not null,
  step_id uuid not null,
  element varchar(60) not null,
  unit varchar(60) not null,
  item varchar(60) not null,
  item_hash varchar(64) not null,
  trainer_id uuid not null,
  verdict varchar(8) not null check (verdict in ('FULL', 'PARTLY', 'NONE')),
  rules varchar(8) not null check (rules in ('FULL', 'PARTLY', 'NONE')),
  at timestamp with time zone not null,
  primary key (learner_id, step_id, element)
);
create index rejudgement_version on assessment.rejudgement (item, item_hash, element);
