-- Schemas per module, the roles that use them, and the helper every row policy reads its scope with.
create schema audit;
create schema courts;
create schema cases;
create schema agencies;
create schema search;
create schema assets;
create schema funds;
create schema documents;
create schema deadlines;
create schema tasks;
create schema intake;
create schema triage;
create schema assignment;
create schema closing;
create schema hub;

do $$
begin
  if not exists (select from pg_roles where rolname = 'duixian_app') then
    create role duixian_app nologin;
  end if;
end
$$;

grant usage on schema audit, courts, cases, agencies, search, assets, funds, documents, deadlines, tasks, intake, triage, assignment, closing, hub
  to duixian_app;
