create schema if not exists reporting;

-- What a person stated who opened an address of the directory. Only ever appended; the newest of a way, or of the whole
-- entry where way is blank, counts. entry_hash says which text of the entry they had before them.
create table reporting.verification (
  id uuid not null primary key,
  channel varchar(40) not null,
  way varchar(40) not null,
  stated_at timestamp with time zone not null,
  person uuid not null,
  outcome varchar(10) not null check (outcome in ('AS_SAID', 'NOT_SO', 'RESTORED')),
  entry_hash varchar(64) not null,
  note varchar(500) not null
);
create index verification_channel on reporting.verification (channel, stated_at);

-- An entry as this site has it: another text for one that ships, or an office of its own.
-- parent_hash is that of the shipped text it was made from, blank for an office.
create table reporting.site_entry (
  channel varchar(40) not null primary key,
  own boolean not null,
  body text not null,
  parent_hash varchar(64) not null,
  changed_by uuid not null,
  changed_at timestamp with time zone not null
);

-- A change that waits for two administrators. body is blank where the site's entry is to go.
-- base_hash is that of the live text when it was proposed, blank for a new office.
create table reporting.proposal (
  id uuid not null primary key,
  channel varchar(40) not null,
  body text not null,
  base_hash varchar(64) not null,
  state varchar(10) not null check (state in ('OPEN', 'APPLIED', 'REFUSED', 'WITHDRAWN')),
  proposed_by uuid not null,
  proposed_at timestamp with time zone not null,
  decided_by uuid,
  decided_at timestamp with time zone
);
create index proposal_state on reporting.proposal (state, proposed_at);

create table reporting.approval (
  proposal_id uuid not null references reporting.proposal (id),
  person uuid not null,
  approved_at timestamp with time zone not null,
  primary key (proposal_id, person)
);

-- What the app found at a link last time, and whether it is asked to look again.
create table reporting.link_check (
  channel varchar(40) not null,
  way varchar(40) not null,
  address varchar(2000) not null,
  asked_at timestamp with time zone,
  claimed_at timestamp with time zone,
  checked_at timestamp with time zone,
  status varchar(12) check (status in ('OK', 'BROKEN', 'MOVED', 'UNREACHABLE', 'REFUSED')),
  detail varchar(2000) not null,
  primary key (channel, way)
);
create index link_check_asked on reporting.link_check (asked_at);
