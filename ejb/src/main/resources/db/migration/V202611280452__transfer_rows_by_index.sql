-- Rows of a file come out of an index in the order in which they are looked at.
ALTER TABLE transfer_row
  ADD COLUMN place TINYINT AS (CASE outcome WHEN 'REFUSED' THEN 0 WHEN 'CHANGED' THEN 1 ELSE 2 END) VIRTUAL,
  DROP INDEX transfer_row_largest,
  ADD INDEX transfer_row_largest (transfer_id, place, weight DESC, line_no),
  ADD INDEX transfer_row_outcome (transfer_id, outcome, place, weight DESC, line_no);

ALTER TABLE transfer_file ADD INDEX transfer_file_of_kind (seller_id, kind, created_at);
