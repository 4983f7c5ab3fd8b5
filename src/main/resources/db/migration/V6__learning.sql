create schema learning;

create table learning.enrolment (
  learner_id uuid not null,
  cohort_id uuid not null,
  joined_at timestamp with time zone not null,
  primary key (learner_id, cohort_id)
);
create index enrolment_cohort on learning.enrolment (cohort_id);

-- Modules a cohort has to do, and by when (the end of that day in the organisation's time zone).
create table learning.assignment (
  cohort_id uuid not null,
  module varchar(60) not null,
  due_on date,
  assigned_at timestamp with time zone not null,
  primary key (cohort_id, module)
);

-- The version a learner is on in a module: chosen when the learner begins, kept until the module is done.
create table learning.module_start (
  learner_id uuid not null,
  module varchar(60) not null,
  version_id uuid not null,
  started_at timestamp with time zone not null,
  finished_at timestamp with time zone,
  primary key (learner_id, module)
);

create table learning.lesson_progress (
  learner_id uuid not null,
  lesson varchar(60) not null,
  module varchar(60) not null,
  screen varchar(60) not null,
  reached integer not null,
  screens integer not null,
  updated_at timestamp with time zone not null,
  finished_at timestamp with time zone,
  primary key (learner_id, lesson)
);

-- Quiz outcomes as facts the way needs: passed or not yet, never the answers.
create table learning.quiz_outcome (
  learner_id uuid not null,
  quiz varchar(60) not null,
  attempt_id uuid not null,
  module varchar(60) not null,
  finished_at timestamp with time zone not null,
  fraction numeric(6, 5),
  passed boolean,
  primary key (learner_id, quiz, attempt_id)
);

-- Which parallel form a learner gets before and after, drawn once.
create table learning.form_assignment (
  learner_id uuid not null,
  family varchar(60) not null,
  before_form varchar(60) not null,
  after_form varchar(60) not null,
  drawn_at timestamp with time zone not null,
  primary key (learner_id, family)
);
