create schema measurement;

-- The learner's own figures: raised in the transaction of the answer. occasion: PRACTICE, BEFORE, AFTER.
create table measurement.recognition (
  learner_id uuid not null,
  occasion varchar(10) not null check (occasion in ('PRACTICE', 'BEFORE', 'AFTER')),
  kind varchar(20) not null,
  over_line boolean not null,
  caught integer not null,
  slipped integer not null,
  primary key (learner_id, occasion, kind, over_line)
);

-- Answers not yet counted into the shared figures; taken away by the roll-up job.
create table measurement.answer_queue (
  id uuid not null primary key,
  item varchar(60) not null,
  item_hash varchar(64) not null,
  first_answer boolean not null,
  fraction numeric(6, 5) not null,
  queued_at timestamp with time zone not null
);

-- Shared figures of an item version, raised only by the roll-up job. learners counts first answers.
create table measurement.item_figures (
  item varchar(60) not null,
  item_hash varchar(64) not null,
  answers integer not null,
  learners integer not null,
  fraction_sum numeric(14, 5) not null,
  primary key (item, item_hash)
);

-- What trainers see of an item, all its versions together: a copy of the sums, renewed only after the set number of
-- further answers, so that no single one can be found by subtraction.
create table measurement.item_shown (
  item varchar(60) not null primary key,
  answers integer not null,
  learners integer not null,
  fraction_sum numeric(14, 5) not null,
  shown_at timestamp with time zone not null
);

-- What a coordinator sees of answers: one row a cohort and day, over the set number of learners only.
create table measurement.cohort_snapshot (
  cohort_id uuid not null,
  occasion varchar(10) not null,
  taken_on date not null,
  learners integer not null,
  dangerous_caught integer not null,
  dangerous_seen integer not null,
  harmless_flagged integer not null,
  harmless_seen integer not null,
  primary key (cohort_id, occasion, taken_on)
);
