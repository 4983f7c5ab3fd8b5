-- A study of refreshers: open from when an administrator enters an ethics approval until it is closed.
create table learning.trial (
  id uuid primary key,
  approval varchar(400) not null,
  approved_by uuid not null,
  opened_at timestamp with time zone not null,
  closed_at timestamp with time zone
);

-- What an adult said to the invitation; arm and days are drawn only at consent. Who left has withdrawn_at.
create table learning.trial_answer (
  learner_id uuid not null,
  trial_id uuid not null references learning.trial (id),
  answered_at timestamp with time zone not null,
  consented boolean not null,
  arm varchar(8) check (arm in ('NOW', 'LATER')),
  days integer check (days in (7, 30, 90)),
  withdrawn_at timestamp with time zone,
  primary key (learner_id, trial_id)
);
create index trial_answer_trial on learning.trial_answer (trial_id);
