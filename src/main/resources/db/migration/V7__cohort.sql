create schema cohort;

create table cohort.cohort (
  id uuid not null primary key,
  organisation_id uuid not null,
  name varchar(120) not null,
  created_at timestamp with time zone not null,
  closed_at timestamp with time zone
);

create table cohort.coordinator (
  cohort_id uuid not null references cohort.cohort (id),
  person_id uuid not null,
  primary key (cohort_id, person_id)
);
create index coordinator_person on cohort.coordinator (person_id);

create table cohort.join_code (
  code varchar(12) not null primary key,
  cohort_id uuid not null references cohort.cohort (id),
  expires_at timestamp with time zone not null
);
create index join_code_cohort on cohort.join_code (cohort_id);

-- What a coordinator calls a learner: private to the coordinators of this cohort.
create table cohort.roster_label (
  learner_id uuid not null,
  cohort_id uuid not null references cohort.cohort (id),
  label varchar(80) not null,
  name_hidden boolean not null,
  primary key (learner_id, cohort_id)
);
create index roster_label_cohort on cohort.roster_label (cohort_id);
