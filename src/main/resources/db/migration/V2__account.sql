create schema account;

create table account.organisation (
  id uuid not null primary key,
  name varchar(120) not null,
  time_zone varchar(60) not null
);

-- A person's id is a random pseudonym: it is the learner_id of every other room.
create table account.person (
  id uuid not null primary key,
  organisation_id uuid not null references account.organisation (id),
  login varchar(40) not null,
  display_name varchar(80) not null,
  password_hash varchar(200) not null,
  locale varchar(8) not null,
  created_at timestamp with time zone not null,
  locked_at timestamp with time zone,
  must_change_password boolean not null
);

-- What must be unique across people has a claim table of its own.
create table account.login_claim (
  login varchar(40) not null primary key,
  person_id uuid not null
);

create table account.person_role (
  person_id uuid not null references account.person (id),
  role varchar(20) not null check (role in ('LEARNER', 'TRAINER', 'COORDINATOR', 'ADMINISTRATOR')),
  primary key (person_id, role)
);

-- A sign-in: the cookie holds the token, this row its SHA-256 only.
create table account.sign_in (
  token_hash varchar(64) not null primary key,
  person_id uuid not null references account.person (id),
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  revoked_at timestamp with time zone
);
create index sign_in_person on account.sign_in (person_id);

-- One-time codes that let a person set a new password.
create table account.reset_code (
  person_id uuid not null references account.person (id),
  id uuid not null,
  code_hash varchar(64) not null,
  issued_by uuid not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  primary key (person_id, id)
);
