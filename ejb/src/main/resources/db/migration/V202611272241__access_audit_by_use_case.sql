-- A page shows the latest changes of what it changes, whatever else happens meanwhile.
ALTER TABLE audit_entry ADD INDEX audit_entry_use_case (seller_id, use_case, at);
