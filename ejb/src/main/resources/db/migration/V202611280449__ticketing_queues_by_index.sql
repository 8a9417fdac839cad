-- Each way of looking at tickets comes out of an index in its order. The sets of states that are looked at are columns.
ALTER TABLE ticket
  ADD COLUMN to_work    BOOLEAN AS (status IN ('NEW', 'OPEN')) VIRTUAL,
  ADD COLUMN unsettled  BOOLEAN AS (status IN ('NEW', 'OPEN', 'WAITING_FOR_CUSTOMER')) VIRTUAL,
  ADD COLUMN not_closed BOOLEAN AS (status <> 'CLOSED') VIRTUAL,
  DROP INDEX ticket_assigned,
  ADD INDEX ticket_to_work (seller_id, to_work, waiting_since),
  ADD INDEX ticket_assigned (seller_id, assignee_id, unsettled, waiting_since),
  ADD INDEX ticket_by_status (seller_id, status, updated_at),
  ADD INDEX ticket_latest (seller_id, updated_at),
  ADD INDEX ticket_of_partner_open (seller_id, partner_id, not_closed, updated_at),
  ADD INDEX ticket_of_partner_status (seller_id, partner_id, status);
