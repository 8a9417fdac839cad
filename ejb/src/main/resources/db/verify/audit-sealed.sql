-- name: access: every row of the audit trail up to the mark has its seal
SELECT e.id, e.written, m.sealed
  FROM audit_seal_mark m
  JOIN audit_entry e ON e.written <= m.sealed
  LEFT JOIN audit_seal s ON s.entry_id = e.id
 WHERE s.entry_id IS NULL
