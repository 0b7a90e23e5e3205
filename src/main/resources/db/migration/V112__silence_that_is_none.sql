-- The mail server refused the letter's address for good; empty again once a person corrected the address.
alter table notification add column refused_at timestamptz;

-- Either one ends what silence would bring about: a person decides then.
alter table customer_turn
    -- the customer wrote without deciding
    add column written_at timestamptz,
    -- the letter never reached the customer
    add column bounced_at timestamptz;
