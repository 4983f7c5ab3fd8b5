-- The learner's own practice cases, first tries only, before and after the lessons on reporting. measure is an element of
-- the rubric ('channel'), counted where a report was due and sent, or one of 'complete', 'missed' (of those due),
-- 'wrong-channel' (of those due and sent) and 'needless' (of those not due). credit adds up 0 to 1 an answer.
create table measurement.report_quality (
  learner_id uuid not null,
  before_lessons boolean not null,
  measure varchar(20) not null,
  answers integer not null,
  credit numeric(14, 5) not null,
  primary key (learner_id, before_lessons, measure)
);
