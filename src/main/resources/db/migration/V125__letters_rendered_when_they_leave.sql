-- What was true when the letter was written; its bodies are rendered from it when it leaves, and kept.
alter table notification
    -- null in letters of before, which were rendered when written
    add column content jsonb,
    alter column body_text drop not null,
    alter column body_html drop not null,
    add check (content is not null or (body_text is not null and body_html is not null));
