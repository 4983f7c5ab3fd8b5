create schema authoring;

-- A trainer's unpublished text. revision rises with each save: who saves on an older one is told.
create table authoring.draft (
  kind varchar(20) not null,
  slug varchar(60) not null,
  unit varchar(60) not null,
  base_hash varchar(64) not null,
  body text not null,
  state varchar(10) not null check (state in ('DRAFT', 'IN_REVIEW')),
  revision integer not null,
  author uuid not null,
  saved_at timestamp with time zone not null,
  primary key (kind, slug)
);
