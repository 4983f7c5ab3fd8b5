-- Long work done in batches: taken by one node at a time (claim), and by another where the heartbeat stops. place is where
-- the next batch begins, written with the batch itself, so that nothing is done twice.
create table operations.job (
  id uuid not null primary key,
  kind varchar(40) not null,
  state varchar(10) not null check (state in ('RUNNING', 'STOPPED', 'DONE', 'FAILED')),
  payload varchar(2000) not null,
  place varchar(400) not null,
  done integer not null,
  total integer not null,
  started_by uuid,
  started_at timestamp with time zone not null,
  heartbeat_at timestamp with time zone not null,
  due_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  claim uuid,
  failures integer not null,
  failure varchar(400) not null
);
create index job_due on operations.job (state, due_at);

-- What was decided about an item after it was answered, in order; never changed, another act takes it back. item_hash is
-- the version it is about ('' is every version), target_hash the version answers are marked by from then on.
create table assessment.correction (
  id uuid not null primary key,
  item varchar(60) not null,
  item_hash varchar(64) not null,
  kind varchar(12) not null check (kind in ('REGRADE', 'FULL_CREDIT', 'LEFT_OUT', 'RESTORED')),
  target_hash varchar(64) not null,
  reason_en varchar(400) not null,
  reason_ar varchar(400) not null,
  reason_ckb varchar(400) not null,
  made_at timestamp with time zone not null,
  made_by uuid not null
);
create index correction_item on assessment.correction (item);

-- A mark says how it counts, and by which correction it was made; treatment LEFT_OUT counts in no mean.
alter table assessment.mark add column treatment varchar(12) default 'COUNTED' not null;
alter table assessment.mark add constraint mark_treatment check (treatment in ('COUNTED', 'FULL_CREDIT', 'LEFT_OUT'));
alter table assessment.mark add column correction_id uuid;

-- Finds the answers to an item for a regrade: the one index of steps that is not led by the learner.
create index step_item on assessment.step (item, item_hash, learner_id, attempt_id);

-- That a mark of a finished attempt is another one since a correction; told to its learner until they have seen it.
create table assessment.correction_notice (
  learner_id uuid not null,
  attempt_id uuid not null,
  correction_id uuid not null,
  made_at timestamp with time zone not null,
  seen_at timestamp with time zone,
  primary key (learner_id, attempt_id, correction_id)
);
