-- That a learner began a form or quiz, or went on with it: where they are while nothing else of their way moves. A form is
-- of the module "course", its quiz "before" or "after", as in quiz_outcome.
create table learning.attempt_opened (
  learner_id uuid not null,
  attempt_id uuid not null,
  module varchar(60) not null,
  quiz varchar(60) not null,
  opened_at timestamp with time zone not null,
  primary key (learner_id, attempt_id)
);
