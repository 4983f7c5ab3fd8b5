-- How well an objective sits (FSRS): raised by each quiz of the module and each refresher; due_at is when to look again.
create table learning.memory (
  learner_id uuid not null,
  objective varchar(60) not null,
  module varchar(60) not null,
  stability double precision not null,
  difficulty double precision not null,
  reviewed_at timestamp with time zone not null,
  due_at timestamp with time zone not null,
  reviews integer not null,
  primary key (learner_id, objective)
);

-- The third of the parallel forms, for the follow-up; empty where there were only two when the forms were drawn.
alter table learning.form_assignment add column follow_up_form varchar(60);
