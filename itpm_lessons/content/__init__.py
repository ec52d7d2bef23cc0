"""Floor 3, what authors write: lessons, exercises, questions, cases."""
