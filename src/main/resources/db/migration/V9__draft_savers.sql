-- Who saved a draft at any time: none of them publishes it where there are others who can. Gone with the draft.
create table authoring.draft_saver (
  kind varchar(20) not null,
  slug varchar(60) not null,
  person uuid not null,
  primary key (kind, slug, person),
  foreign key (kind, slug) references authoring.draft (kind, slug) on delete cascade
);

insert into authoring.draft_saver (kind, slug, person)
  select kind, slug, author from authoring.draft;
