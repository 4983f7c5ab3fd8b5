-- Answers a person has to mark, by blind numbers. A queue for staff, so it is led by no learner; who marks sees no name.
create table assessment.to_mark (
  id uuid not null primary key,
  learner_id uuid not null,
  attempt_id uuid not null,
  slot integer not null,
  seq integer not null,
  item varchar(60) not null,
  item_hash varchar(64) not null,
  language varchar(8) not null,
  queued_at timestamp with time zone not null,
  claimed_by uuid,
  claimed_until timestamp with time zone,
  marked_by uuid,
  marked_at timestamp with time zone,
  unique (learner_id, attempt_id, slot, seq)
);
create index to_mark_waiting on assessment.to_mark (marked_at, queued_at);

-- What a person said with a mark: levels and comment, JSON; empty where a machine marked.
alter table assessment.mark add column by_hand varchar(8000) default '' not null;
