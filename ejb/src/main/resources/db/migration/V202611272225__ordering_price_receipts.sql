-- Why a line costs what it costs, as it was when the order was placed; lines from before have none.
ALTER TABLE sales_order_line ADD COLUMN price_receipt TEXT NULL;
