-- Recognition by the six ordered ratings, and statistics of items beside each other. The figures before are dropped: all of
-- them follow from the steps and are made anew from them at the next start (measurement.rebuilt is empty then).
drop table measurement.recognition;
drop table measurement.answer_queue;
drop table measurement.item_figures;
drop table measurement.item_shown;
drop table measurement.cohort_snapshot;

-- The learner's own judgements, first looks only. r1 is "very sure it is lawful", r6 "very sure it is over the line".
-- form is '' outside of forms; kind is the genre of the post.
create table measurement.recognition (
  learner_id uuid not null,
  occasion varchar(12) not null,
  form varchar(60) not null,
  kind varchar(20) not null,
  over_line boolean not null,
  language varchar(8) not null,
  r1 integer not null,
  r2 integer not null,
  r3 integer not null,
  r4 integer not null,
  r5 integer not null,
  r6 integer not null,
  primary key (learner_id, occasion, form, kind, over_line, language)
);

-- The learner's own hits and misses on posts over the line, by signal: a post counts for each signal it has.
create table measurement.signal_count (
  learner_id uuid not null,
  occasion varchar(12) not null,
  signal varchar(40) not null,
  caught integer not null,
  missed integer not null,
  primary key (learner_id, occasion, signal)
);

-- The learner's own judgements of posts that are the same but for a name. Summed over cohorts only, never shown by learner.
create table measurement.twin_count (
  learner_id uuid not null,
  identity_set varchar(60) not null,
  member varchar(60) not null,
  over_line boolean not null,
  said_over integer not null,
  said_lawful integer not null,
  primary key (learner_id, identity_set, member, over_line)
);

-- Answers not yet counted into the shared figures; taken away by the roll-up job. weight -1 takes an answer back.
create table measurement.answer_queue (
  id uuid not null primary key,
  item varchar(60) not null,
  item_hash varchar(64) not null,
  language varchar(8) not null,
  first_answer boolean not null,
  fraction numeric(6, 5) not null,
  chosen varchar(2000) not null,
  seconds integer not null,
  weight integer not null,
  queued_at timestamp with time zone not null
);

-- Finished attempts not yet counted. marks: JSON, one entry a slot. The four counts are of judged posts, 0 where there are
-- none.
create table measurement.attempt_queue (
  id uuid not null primary key,
  test varchar(60) not null,
  form varchar(60),
  occasion varchar(12) not null,
  language varchar(8) not null,
  first_attempt boolean not null,
  marks text not null,
  hits integer not null,
  misses integer not null,
  false_alarms integer not null,
  correct_rejections integer not null,
  weight integer not null,
  queued_at timestamp with time zone not null
);

-- Sums of an item version in a language, raised only by the roll-up job. learners counts first answers, whose credit
-- fraction_sum adds up; counted is how often one was counted, so it only rises, also where a regrade counts anew.
create table measurement.item_figures (
  item varchar(60) not null,
  item_hash varchar(64) not null,
  language varchar(8) not null,
  answers integer not null,
  learners integer not null,
  fraction_sum numeric(14, 5) not null,
  counted integer not null,
  primary key (item, item_hash, language)
);

-- How often each option was chosen (facet CHOICE) and how long answers took (facet TIME: entry is n for 2^n seconds and
-- more), first answers only.
create table measurement.item_tally (
  item varchar(60) not null,
  item_hash varchar(64) not null,
  facet varchar(8) not null check (facet in ('CHOICE', 'TIME')),
  entry varchar(120) not null,
  answers integer not null,
  primary key (item, item_hash, facet, entry)
);

-- Of finished first attempts: how often an item's mark (in hundredths) stood beside which mean mark of the other slots (in
-- hundredths). Everything that compares items follows from it. In a form the others are those of the same side of the line,
-- OVER or LAWFUL, and slots is how many the side has; elsewhere side is ''.
create table measurement.item_joint (
  test varchar(60) not null,
  side varchar(8) not null,
  slots integer not null,
  item varchar(60) not null,
  item_hash varchar(64) not null,
  language varchar(8) not null,
  mark integer not null,
  rest integer not null,
  attempts integer not null,
  primary key (item, item_hash, test, side, slots, language, mark, rest)
);
create index item_joint_test on measurement.item_joint (test);

-- Forms at an occasion: sums, squares and products over learners of h hits of n posts over the line and f false alarms of
-- m lawful ones, for putting forms on one scale and for the error of it.
create table measurement.form_figures (
  form varchar(60) not null,
  occasion varchar(12) not null,
  learners bigint not null,
  h bigint not null,
  n bigint not null,
  f bigint not null,
  m bigint not null,
  hh bigint not null,
  hn bigint not null,
  nn bigint not null,
  ff bigint not null,
  fm bigint not null,
  mm bigint not null,
  hf bigint not null,
  hm bigint not null,
  nf bigint not null,
  nm bigint not null,
  primary key (form, occasion)
);

-- What trainers see of an item version: a report made of the sums, renewed only after the set number of further learners,
-- so that no single answer can be found by subtraction.
create table measurement.item_report (
  item varchar(60) not null,
  item_hash varchar(64) not null,
  counted integer not null,
  report text not null,
  shown_at timestamp with time zone not null,
  primary key (item, item_hash)
);

-- What a test's first attempts say of its items: difficulty on the Rasch scale, and whether a language makes an item harder
-- for equals. Made anew by a job; JSON.
create table measurement.test_report (
  test varchar(60) not null primary key,
  learners integer not null,
  report text not null,
  shown_at timestamp with time zone not null
);

-- What a coordinator sees of answers: one row a cohort, view (an occasion, or a change between two) and day, over the set
-- number of learners only. figures: JSON, finished numbers with intervals.
create table measurement.cohort_snapshot (
  cohort_id uuid not null,
  shown varchar(20) not null,
  taken_on date not null,
  learners integer not null,
  figures text not null,
  primary key (cohort_id, shown, taken_on)
);

-- When the figures were last made anew from the steps; one row.
create table measurement.rebuilt (
  id integer not null primary key check (id = 1),
  at timestamp with time zone not null
);
