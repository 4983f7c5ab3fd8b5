-- Who reads what is passed on, what for, what else and what they read is told in each of the three languages: whoever agrees
-- has read it. What was written in one stands in all until it is written anew.
alter table reporting.intake add column readers_en varchar(400) default '' not null;
alter table reporting.intake add column readers_ar varchar(400) default '' not null;
alter table reporting.intake add column readers_ckb varchar(400) default '' not null;
alter table reporting.intake add column purpose_en varchar(400) default '' not null;
alter table reporting.intake add column purpose_ar varchar(400) default '' not null;
alter table reporting.intake add column purpose_ckb varchar(400) default '' not null;
alter table reporting.intake add column also_used_for_en varchar(400) default '' not null;
alter table reporting.intake add column also_used_for_ar varchar(400) default '' not null;
alter table reporting.intake add column also_used_for_ckb varchar(400) default '' not null;
alter table reporting.intake add column languages_en varchar(200) default '' not null;
alter table reporting.intake add column languages_ar varchar(200) default '' not null;
alter table reporting.intake add column languages_ckb varchar(200) default '' not null;
update reporting.intake set
  readers_en = readers,
  readers_ar = readers,
  readers_ckb = readers,
  purpose_en = purpose,
  purpose_ar = purpose,
  purpose_ckb = purpose,
  also_used_for_en = also_used_for,
  also_used_for_ar = also_used_for,
  also_used_for_ckb = also_used_for,
  languages_en = languages,
  languages_ar = languages,
  languages_ckb = languages;
alter table reporting.intake drop column readers;
alter table reporting.intake drop column purpose;
alter table reporting.intake drop column also_used_for;
alter table reporting.intake drop column languages;
