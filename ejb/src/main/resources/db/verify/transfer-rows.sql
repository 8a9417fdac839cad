-- name: a file that was compared has a row for each that would do something or was refused, one that was applied as many applied rows as it says
SELECT f.id
FROM transfer_file f
WHERE (f.state = 'CHECKED'
       AND f.added + f.changed + f.refused
           <> (SELECT COUNT(*) FROM transfer_row r WHERE r.transfer_id = f.id))
   OR (f.state = 'APPLIED'
       AND f.applied
           <> (SELECT COUNT(*) FROM transfer_row r WHERE r.transfer_id = f.id AND r.applied))
