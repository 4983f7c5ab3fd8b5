-- A policy of credit with a stated penalty. Made anew as in V11: the old check has no name both databases share.
alter table assessment.attempt add column credit_now varchar(16);
update assessment.attempt set credit_now = credit_policy;
alter table assessment.attempt drop column credit_policy;
alter table assessment.attempt rename column credit_now to credit_policy;
alter table assessment.attempt alter column credit_policy set not null;
alter table assessment.attempt add constraint attempt_credit
  check (credit_policy in ('PARTIAL', 'PENALISED', 'ALL_OR_NOTHING'));

-- The rules of an attempt that need no column of their own: JSON with a format number; blank before there were any.
alter table assessment.attempt add column rules text default '' not null;

-- From when on an open attempt is over because of the time; empty where it has none, and once it is finished. Whoever
-- looks for those to be finished reads the front of this index and nothing else.
alter table assessment.attempt add column late_at timestamp with time zone;
create index attempt_late on assessment.attempt (late_at);

-- Which goes at a quiz say whether it is passed, as the quiz said at the last of them.
alter table learning.quiz_outcome add column counts varchar(5) default 'BEST' not null;
alter table learning.quiz_outcome add constraint quiz_outcome_counts check (counts in ('BEST', 'FIRST', 'LAST', 'MEAN'));
alter table learning.quiz_outcome add column pass_fraction numeric(5, 4);
