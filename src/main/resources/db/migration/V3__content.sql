create schema content;

-- One text (item, specimen, lesson in one language, quiz, form ...) in one version, never changed after it is written.
create table content.snapshot (
  hash varchar(64) not null primary key,
  kind varchar(20) not null,
  slug varchar(60) not null,
  parent varchar(64),
  body text not null,
  reviewed varchar(400) not null,
  stored_at timestamp with time zone not null,
  stored_by uuid
);
create index snapshot_slug on content.snapshot (kind, slug);

-- A published version of a unit (a module or a form): the list of snapshots it is made of.
create table content.version (
  id uuid not null primary key,
  unit varchar(60) not null,
  number integer not null,
  parent uuid references content.version (id),
  origin varchar(10) not null check (origin in ('FILES', 'SITE')),
  change varchar(12) not null check (change in ('VERSION', 'CORRECTION')),
  note text not null,
  manifest text not null,
  published_at timestamp with time zone not null,
  published_by uuid,
  unique (unit, number)
);

-- Which version new learners get.
create table content.live (
  unit varchar(60) not null primary key,
  version_id uuid not null references content.version (id)
);
