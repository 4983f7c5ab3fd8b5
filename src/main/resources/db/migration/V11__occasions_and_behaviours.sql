-- More occasions (a follow-up form, refreshers) and behaviours. The old checks have no names that both databases share, so
-- each column is made anew; which values there are is said by the named checks below.
alter table assessment.attempt add column occasion_now varchar(12);
alter table assessment.attempt add column behaviour_now varchar(12);
update assessment.attempt set occasion_now = occasion, behaviour_now = behaviour;
alter table assessment.attempt drop column occasion;
alter table assessment.attempt drop column behaviour;
alter table assessment.attempt rename column occasion_now to occasion;
alter table assessment.attempt rename column behaviour_now to behaviour;
alter table assessment.attempt alter column occasion set not null;
alter table assessment.attempt alter column behaviour set not null;
alter table assessment.attempt add constraint attempt_occasion
  check (occasion in ('PRACTICE', 'BEFORE', 'AFTER', 'FOLLOW_UP', 'REFRESHER'));
alter table assessment.attempt add constraint attempt_behaviour
  check (behaviour in ('IMMEDIATE', 'DEFERRED', 'ADAPTIVE', 'CERTAINTY'));
