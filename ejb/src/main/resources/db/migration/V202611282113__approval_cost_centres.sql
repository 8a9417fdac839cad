-- Approval: budgets that all orders of a cost centre take of, and what waiting requests set aside of a budget.
ALTER TABLE spending_budget
  ADD COLUMN cost_centre VARCHAR(60) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NULL,
  ADD UNIQUE KEY spending_budget_cost_centre (partner_id, cost_centre);

ALTER TABLE approval_request
  ADD COLUMN budget_id BIGINT NULL,
  ADD INDEX approval_request_budget (budget_id, is_open);
