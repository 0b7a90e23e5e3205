-- Which entry of the conversation a letter carries, so that a bounce finds the question it carried.
alter table notification add column message_id uuid;
