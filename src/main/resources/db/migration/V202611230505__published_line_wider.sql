-- Figures of absurd but allowed entries: a price of 10^12 for a thousandth of a unit, beside a middle price of a
-- millionth. A line that was accepted must fit.
ALTER TABLE published_line
  MODIFY median   DECIMAL(30,6) NULL,
  MODIFY low      DECIMAL(30,6) NULL,
  MODIFY high     DECIMAL(30,6) NULL,
  MODIFY expected DECIMAL(30,6) NULL,
  MODIFY ratio    DECIMAL(30,4) NULL;
