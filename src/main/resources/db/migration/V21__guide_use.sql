create schema if not exists reporting;

-- How often the guide was used on a day, by those who agreed to be counted. No person, no place, no answer.
create table reporting.guide_use (
  on_day date primary key,
  uses integer not null check (uses > 0)
);
