create schema assessment;

-- One go at a quiz or form. The rules that apply are copied in, so that they cannot change midway.
create table assessment.attempt (
  learner_id uuid not null,
  id uuid not null,
  quiz varchar(60) not null,
  unit varchar(60) not null,
  version_id uuid not null,
  number integer not null,
  form varchar(60),
  occasion varchar(10) not null check (occasion in ('PRACTICE', 'BEFORE', 'AFTER')),
  language varchar(8) not null,
  behaviour varchar(12) not null check (behaviour in ('IMMEDIATE', 'DEFERRED')),
  credit_policy varchar(16) not null check (credit_policy in ('PARTIAL', 'ALL_OR_NOTHING')),
  pass_fraction numeric(5, 4),
  over_share numeric(5, 4),
  seed bigint not null,
  slots text not null,
  started_at timestamp with time zone not null,
  finished_at timestamp with time zone,
  fraction numeric(6, 5),
  passed boolean,
  primary key (learner_id, id),
  unique (learner_id, quiz, number)
);

-- What happened, only ever appended.
create table assessment.step (
  learner_id uuid not null,
  attempt_id uuid not null,
  slot integer not null,
  seq integer not null,
  id uuid not null,
  act varchar(8) not null check (act in ('SAVE', 'CHECK', 'LOOK')),
  response text not null,
  response_format integer not null,
  item varchar(60) not null,
  item_hash varchar(64) not null,
  language varchar(8) not null,
  shown_at timestamp with time zone not null,
  answered_at timestamp with time zone not null,
  sureness integer check (sureness between 1 and 3),
  option_order text not null,
  seed bigint not null,
  form varchar(60),
  over_share numeric(5, 4),
  seen_before boolean not null,
  context_opened boolean not null,
  feedback_shown boolean not null,
  primary key (learner_id, attempt_id, slot, seq),
  foreign key (learner_id, attempt_id) references assessment.attempt (learner_id, id)
);

-- A mark is a row beside its step; a regrade appends another one.
create table assessment.mark (
  learner_id uuid not null,
  attempt_id uuid not null,
  slot integer not null,
  seq integer not null,
  number integer not null,
  fraction numeric(6, 5) not null,
  evidence varchar(400) not null,
  item_hash varchar(64) not null,
  reason varchar(200) not null,
  marked_at timestamp with time zone not null,
  primary key (learner_id, attempt_id, slot, seq, number),
  foreign key (learner_id, attempt_id, slot, seq) references assessment.step (learner_id, attempt_id, slot, seq)
);

-- Which items a learner has answered before: one row the first time, so that "seen before" needs no search.
create table assessment.seen_item (
  learner_id uuid not null,
  item varchar(60) not null,
  first_seen_at timestamp with time zone not null,
  primary key (learner_id, item)
);
