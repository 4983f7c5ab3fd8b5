create schema operations;

-- Who did what, kept for administrators. People are ids only; subject names the thing, never an answer.
create table operations.audit_entry (
  id uuid not null primary key,
  at timestamp with time zone not null,
  actor uuid,
  action varchar(60) not null,
  subject varchar(200) not null,
  detail varchar(2000) not null
);
create index audit_entry_at on operations.audit_entry (at);

-- Settings of the organisation, one row a name; absent means the default in the code that reads it.
create table operations.setting (
  name varchar(60) not null primary key,
  content varchar(2000) not null
);
